// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/rate_limiter.h"
#include "localplane/http/router.h"

#include <atomic>

namespace rollcall::plane {

/// Takes a request through everything that all routes share: limits, credentials, body, idempotency, one transaction a
/// change, entity tags, and one log line without secrets. Called from many threads.
class Dispatcher {
public:
    Dispatcher(Plane &plane, Router router, int requestsPerSecond);
    /// Never throws; a failure inside is a 500 and no change.
    [[nodiscard]] Reply dispatch(const Request &request);
    /// Begins a month that has come. Every request does that too; at the start it is done so that none has to wait.
    void followCalendar(Instant now);

private:
    [[nodiscard]] Answer<Reply> answer(Call &call, const Router::Match &match);
    [[nodiscard]] Answer<Reply> change(Call &call, const Route &route);
    Plane &m_plane;
    Router m_router;
    RateLimiter m_limiter;
    std::atomic<std::int64_t> m_nextMonth = 0; ///< milliseconds; until then nothing begins anew
};

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/rate_limiter.h"
#include "localplane/http/router.h"

namespace rollcall::plane {

/// Takes a request through everything that all routes share: limits, credentials, body, idempotency, one transaction a
/// change, entity tags, and one log line without secrets. Called from many threads.
class Dispatcher {
public:
    Dispatcher(Plane &plane, Router router, int requestsPerSecond);
    /// Never throws; a failure inside is a 500 and no change.
    [[nodiscard]] Reply dispatch(const Request &request);

private:
    [[nodiscard]] Answer<Reply> answer(Call &call, const Router::Match &match);
    [[nodiscard]] Answer<Reply> change(Call &call, const Route &route);
    Plane &m_plane;
    Router m_router;
    RateLimiter m_limiter;
};

} // namespace rollcall::plane

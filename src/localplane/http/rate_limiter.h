// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <mutex>

namespace rollcall::plane {

/// A bucket of N requests a second for each credential. Monotonic time: it paces a connection, it decides nothing that is
/// stored, so the plane's clock is not asked.
class RateLimiter {
public:
    /// 0: no limit.
    explicit RateLimiter(int perSecond) : m_perSecond(perSecond) {}
    struct Quota {
        int wait = 0;      ///< seconds, where there is none left to take
        int limit = 0;     ///< 0: there is no limit
        int remaining = 0; ///< after this one
        int reset = 0;     ///< seconds until there are as many as the limit again
    };
    /// Takes one.
    [[nodiscard]] Quota take(const QByteArray &who);

private:
    struct Bucket {
        double left = 0;
        std::chrono::steady_clock::time_point filled;
    };
    const int m_perSecond;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace rollcall::plane

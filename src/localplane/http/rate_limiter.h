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
    /// Takes one; the seconds to wait where there is none.
    [[nodiscard]] int take(const QByteArray &who);

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

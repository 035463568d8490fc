// SPDX-License-Identifier: MIT
#include "localplane/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace rollcall::plane {

int RateLimiter::take(const QByteArray &who)
{
    constexpr qsizetype mostBuckets = 10'000;
    if (m_perSecond <= 0)
        return 0;
    const std::lock_guard guard(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_buckets.size() > mostBuckets)
        m_buckets.clear();
    auto found = m_buckets.find(who);
    if (found == m_buckets.end())
        found = m_buckets.insert(who, {static_cast<double>(m_perSecond), now});
    const std::chrono::duration<double> passed = now - found->filled;
    found->left = std::min<double>(m_perSecond, found->left + passed.count() * m_perSecond);
    found->filled = now;
    if (found->left >= 1) {
        found->left -= 1;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - found->left) / m_perSecond)));
}

} // namespace rollcall::plane

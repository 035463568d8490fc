// SPDX-License-Identifier: MIT
#include "localplane/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace rollcall::plane {

RateLimiter::Quota RateLimiter::take(const QByteArray &who)
{
    constexpr qsizetype mostBuckets = 10'000;
    if (m_perSecond <= 0)
        return {};
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
    Quota quota;
    quota.limit = m_perSecond;
    if (found->left >= 1)
        found->left -= 1;
    else
        quota.wait = std::max(1, static_cast<int>(std::ceil((1 - found->left) / m_perSecond)));
    quota.remaining = static_cast<int>(found->left);
    quota.reset = static_cast<int>(std::ceil((m_perSecond - found->left) / m_perSecond));
    return quota;
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "http/rate_pacer.h"

#include <algorithm>

namespace rollcall {

namespace {

/// What is left to others: a tenth, but a page is only so many requests.
int reserveOf(int limit) { return std::min(limit / 10, 5); }

} // namespace

void RatePacer::note(const QByteArray &limit, const QByteArray &remaining, const QByteArray &reset,
                     Clock::time_point now)
{
    bool limitOk = false;
    bool leftOk = false;
    bool resetOk = false;
    const int most = limit.toInt(&limitOk);
    const int left = remaining.toInt(&leftOk);
    const int seconds = reset.toInt(&resetOk);
    if (!limitOk || !leftOk || !resetOk || most <= 0 || left < 0 || seconds < 0)
        return;
    m_limit = most;
    m_left = left;
    m_reset = now + std::chrono::seconds(seconds);
}

void RatePacer::count(Clock::time_point now)
{
    if (m_limit > 0 && now >= m_reset)
        m_left = m_limit;
    m_left = std::max(0, m_left - 1);
}

std::chrono::milliseconds RatePacer::pause(Clock::time_point now) const
{
    using std::chrono::milliseconds;
    if (m_limit == 0 || now >= m_reset || m_left > reserveOf(m_limit))
        return milliseconds(0);
    const auto wait = std::chrono::ceil<milliseconds>(m_reset - now);
    return wait > m_longest ? milliseconds(0) : wait;
}

} // namespace rollcall

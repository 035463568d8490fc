// SPDX-License-Identifier: MIT
#include "localplane/accounts/attempt_limiter.h"

namespace rollcall::plane {

namespace {
constexpr int allowedTries = 10;
constexpr std::int64_t windowSeconds = 300;
constexpr qsizetype mostNames = 10'000;
} // namespace

int AttemptLimiter::waitFor(const QByteArray &name, Instant now)
{
    const std::lock_guard guard(m_mutex);
    const auto found = m_tries.constFind(name);
    if (found == m_tries.cend() || found->count < allowedTries)
        return 0;
    const auto end = found->since.plusSeconds(windowSeconds);
    if (now >= end) {
        m_tries.erase(found);
        return 0;
    }
    return static_cast<int>((end.ms - now.ms + 999) / 1000);
}

void AttemptLimiter::failed(const QByteArray &name, Instant now)
{
    const std::lock_guard guard(m_mutex);
    if (m_tries.size() >= mostNames)
        forgetOld(now);
    auto &tries = m_tries[name];
    if (tries.count == 0 || now >= tries.since.plusSeconds(windowSeconds))
        tries = {0, now};
    ++tries.count;
}

void AttemptLimiter::succeeded(const QByteArray &name)
{
    const std::lock_guard guard(m_mutex);
    m_tries.remove(name);
}

void AttemptLimiter::forgetOld(Instant now)
{
    m_tries.removeIf([now](const auto &entry) { return now >= entry.value().since.plusSeconds(windowSeconds); });
    if (m_tries.size() >= mostNames)
        m_tries.clear();
}

} // namespace rollcall::plane

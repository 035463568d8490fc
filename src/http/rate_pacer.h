// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>

namespace rollcall {

/// What a server lets one credential send, as its answers tell in RateLimit-Limit, -Remaining and -Reset. Changes wait for what is
/// left, and leave a little of it to whoever reads a page meanwhile; what a server does not tell holds nobody up.
class RatePacer {
public:
    using Clock = std::chrono::steady_clock;

    /// `longest` is how long a change waits here at most; a server that wants more gives its refusal, which says until when.
    explicit RatePacer(std::chrono::milliseconds longest) : m_longest(longest) {}

    /// As an answer came; empty where it had no such header.
    void note(const QByteArray &limit, const QByteArray &remaining, const QByteArray &reset, Clock::time_point now);
    /// A request goes out.
    void count(Clock::time_point now);
    /// How long a change has to wait.
    [[nodiscard]] std::chrono::milliseconds pause(Clock::time_point now) const;

private:
    std::chrono::milliseconds m_longest;
    int m_limit = 0; ///< 0: not known
    int m_left = 0;
    Clock::time_point m_reset;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <chrono>

namespace rollcall {

/// The only way to the time of day. Logic is given a Clock, so that a test decides what time it is.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override
    {
        using namespace std::chrono;
        return Instant::fromMs(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    }
};

class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advanceSeconds(std::int64_t seconds) { m_now = m_now.plusSeconds(seconds); }

private:
    Instant m_now;
};

} // namespace rollcall

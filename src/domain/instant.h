// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <limits>

namespace rollcall {

/// A moment in UTC, in milliseconds since 1970. A list holds a million of them, so it is eight bytes and no QDateTime.
/// Two values are no moment: what the platform does not tell, and what it says has never happened. Neither is 1970.
struct Instant {
    std::int64_t ms = std::numeric_limits<std::int64_t>::min();

    static constexpr Instant notProvided() { return {}; }
    static constexpr Instant never() { return {std::numeric_limits<std::int64_t>::min() + 1}; }
    static constexpr Instant fromMs(std::int64_t value) { return {value}; }

    [[nodiscard]] constexpr bool isKnown() const { return ms > never().ms; }
    [[nodiscard]] constexpr bool isNever() const { return ms == never().ms; }
    [[nodiscard]] constexpr Instant plusSeconds(std::int64_t seconds) const { return {ms + seconds * 1000}; }
    constexpr auto operator<=>(const Instant &) const = default;
};

/// RFC 3339 as the contract writes it: "2026-11-21T14:30:00Z", with milliseconds where they are not zero.
[[nodiscard]] QString toRfc3339(Instant instant);
/// Reads RFC 3339 with any offset; notProvided() where the text is no such time.
[[nodiscard]] Instant fromRfc3339(const QString &text);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

namespace rollcall {

/// Times for people. Relative forms need `now`, by the server's clock; absolute ones are in the computer's zone and locale.
/// A time that the platform does not tell is "Not provided", one that never was is "Never": never an empty cell, never 1970.
[[nodiscard]] QString relativeTime(Instant when, Instant now);  ///< "Just now", "4 min ago", "Yesterday", "3 Oct"
[[nodiscard]] QString shortDate(Instant when, Instant now);     ///< "21 Nov", "21 Nov 2025" in another year
[[nodiscard]] QString absoluteTime(Instant when);               ///< "Fri 28 Nov, 14:30"
[[nodiscard]] QString absoluteShort(Instant when, Instant now); ///< offline cells: "12:16" today, else "20 Nov"
[[nodiscard]] QString countdown(Instant until, Instant now);    ///< "9 h left", "1 d 22 h left", "Expired"
[[nodiscard]] QString age(Instant since, Instant now);          ///< "12 s", "3 min", "2 h 14 min", "2 d"
[[nodiscard]] QString lifetime(std::int64_t seconds);           ///< "7 days", "24 hours"

} // namespace rollcall

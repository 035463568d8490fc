// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

namespace rollcall::plane {

/// "Tue 25 Nov 2026, 10:30 UTC": the plane does not know where its visitor is.
[[nodiscard]] QString dayAndTime(Instant instant);
/// "3 d 20 h left", "25 min left".
[[nodiscard]] QString timeLeft(Instant end, Instant now);

} // namespace rollcall::plane

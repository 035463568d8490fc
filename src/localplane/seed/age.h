// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

namespace rollcall::plane {

/// The moment that lies "6d15h" before `now`; units are d, h and m. notProvided() for an empty age.
[[nodiscard]] Instant before(Instant now, const QString &age);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/plane.h"

namespace rollcall::plane {

/// Fills an empty plane with the sample tenants of resources/samples. A plane that has data is left as it is. Times in the
/// samples are ages, so that what is pending stays pending whenever they are read. A sentence where it cannot be done.
[[nodiscard]] QString seedSample(Plane &plane);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/plane.h"

namespace rollcall::plane {

/// Adds the tenant "Meridian Labs" with so many members, in one transaction; does nothing where it is there already. Its
/// owner is owner@meridian.example with the samples' password. The same number gives the same people each time.
void seedLargeTenant(Plane &plane, int members);

} // namespace rollcall::plane

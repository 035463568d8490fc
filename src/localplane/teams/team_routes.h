// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// The parts of a tenant, and who is in them.
void addTeamRoutes(Router &router);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

void addOwnershipRoutes(Router &router);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

void addKeyRoutes(Router &router);

} // namespace rollcall::plane

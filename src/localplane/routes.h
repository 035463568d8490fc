// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// Everything that the contract has.
[[nodiscard]] Router allRoutes();

} // namespace rollcall::plane

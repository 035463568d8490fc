// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// The page behind an invitation's link, for whoever opens it in a browser: who invites to what, and everything that is
/// needed to answer, without a script. Never a word about a tenant to somebody whose token opens nothing.
void addPageRoutes(Router &router);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// The page behind an invitation's link: who invites to what, whether it still can be answered, and the way into Rollcall.
/// No script, nothing from elsewhere, and never a word about a tenant to somebody whose token opens nothing.
[[nodiscard]] Answer<Reply> inviteePage(Call &call);

} // namespace rollcall::plane

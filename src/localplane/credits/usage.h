// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// What the caller has and has used, whatever else it may see.
[[nodiscard]] Answer<Reply> ownUsage(Call &call);
/// Stands for a call to a model: it spends, or is refused for want of credits, budget or pace.
[[nodiscard]] Answer<Reply> spend(Call &call);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> allocateCredits(Call &call);
[[nodiscard]] Answer<Reply> reclaimCredits(Call &call);
[[nodiscard]] Answer<Reply> setLimits(Call &call);

} // namespace rollcall::plane

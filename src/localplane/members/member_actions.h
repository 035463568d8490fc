// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> editMember(Call &call);
[[nodiscard]] Answer<Reply> disableMember(Call &call);
[[nodiscard]] Answer<Reply> enableMember(Call &call);
[[nodiscard]] Answer<Reply> removeMember(Call &call);
[[nodiscard]] Answer<Reply> leaveTenant(Call &call);

} // namespace rollcall::plane

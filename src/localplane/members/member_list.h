// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> listMembers(Call &call);
/// What changed since a sync token: gapless with a list whose first page gave the token.
[[nodiscard]] Answer<Reply> changedMembers(Call &call);
[[nodiscard]] Answer<Reply> oneMember(Call &call);

} // namespace rollcall::plane

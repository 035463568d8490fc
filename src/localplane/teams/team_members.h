// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> listTeamMembers(Call &call);
[[nodiscard]] Answer<Reply> listTeamsOfMember(Call &call);
/// Puts a member in, or changes the role inside.
[[nodiscard]] Answer<Reply> assignToTeam(Call &call);
[[nodiscard]] Answer<Reply> unassignFromTeam(Call &call);

} // namespace rollcall::plane

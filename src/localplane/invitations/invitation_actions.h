// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> listInvitations(Call &call);
[[nodiscard]] Answer<Reply> oneInvitation(Call &call);
[[nodiscard]] Answer<Reply> resendInvitation(Call &call);
[[nodiscard]] Answer<Reply> revokeInvitation(Call &call);
[[nodiscard]] Answer<Reply> copyInvitationLink(Call &call);

} // namespace rollcall::plane

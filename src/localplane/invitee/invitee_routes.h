// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

void addInviteeRoutes(Router &router);

/// What an offer is about, for whoever holds its token. Notes on the invitation that a wrong account has opened it.
[[nodiscard]] Answer<Reply> lookUp(Call &call);
/// Makes the invited person's account, signs them in, and joins at once where the rule set does that.
[[nodiscard]] Answer<Reply> registerInvitee(Call &call);

} // namespace rollcall::plane

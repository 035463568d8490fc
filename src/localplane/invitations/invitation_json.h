// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/reply.h"
#include "localplane/store/invitations_table.h"

namespace rollcall::plane {

/// The invitation as it is now: one whose time is over is "expired" whether or not that has been stored.
void write(JsonWriter &json, const InvitationRow &row, Instant now);
/// {"invitation": …} with its version as entity tag.
[[nodiscard]] Reply invitationReply(const InvitationRow &row, Instant now);

} // namespace rollcall::plane

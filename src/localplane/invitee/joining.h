// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/invitee/offer.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

/// Makes the account a member and closes the offer. Inside a change, with an offer that is open and for this account.
[[nodiscard]] Answer<MemberRow> join(Call &call, Offer &offer, const AccountRow &account);

} // namespace rollcall::plane

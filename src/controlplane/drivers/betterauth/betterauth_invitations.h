// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "driver_betterauth/betterauth_json.h"
#include "driver_betterauth/betterauth_state.h"

namespace rollcall::betterauth {

/// The server gives all in one answer, and no more than a hundred of them: then the page has no total.
Answer<Page<Invitation>> readInvitations(SharedState state, CancelToken cancel);
Answer<std::vector<InvitationRow>> readInvitationRows(SharedState state, CancelToken cancel);

Answer<InvitationWithLink> invite(SharedState state, InvitationDraft draft, CancelToken cancel);
/// Renews the same invitation while it is pending; of an expired one the server makes another, and the old one stays.
Answer<ResentInvitation> resend(SharedState state, QString maskedId, CancelToken cancel);
/// Refused for one that is closed already, which the server itself would cancel all the same.
Answer<Invitation> cancelInvitation(SharedState state, QString maskedId, CancelToken cancel);

} // namespace rollcall::betterauth

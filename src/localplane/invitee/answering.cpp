// SPDX-License-Identifier: MIT
#include "localplane/invitee/answering.h"

#include "localplane/activity/activity.h"

namespace rollcall::plane {

Answer<Offer> ownOffer(Call &call, const QString &token)
{
    auto offer = findOffer(call.db(), token, call.now);
    if (!offer)
        return refuse(Problem::of(404, QStringLiteral("invitation_invalid"),
                                  QStringLiteral("This is no invitation of this control plane.")));
    if (!offer->isFor(call.caller.account))
        return refuse(Problem::of(403, QStringLiteral("account_mismatch"),
                                  QStringLiteral("This invitation is for another account. Sign in with that one.")));
    if (auto problem = closedOffer(*offer))
        return refuse(*problem);
    return std::move(*offer);
}

std::optional<Problem> rejectOffer(Call &call, Offer &offer)
{
    if (!offer.invitation || !offer.rules->invitations.rejectable)
        return denied(Decision{});
    auto &row = *offer.invitation;
    row.invitation.state = InvitationState::Rejected;
    row.invitation.closed = call.now;
    row.tokenSealed.clear();
    updateInvitation(call.db(), row);
    record(
        call, row.tenantId,
        {"invitation.reject", "invitation", row.invitation.id, QStringLiteral("pending"), QStringLiteral("rejected")});
    return std::nullopt;
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "controlplane/revoking.h"

namespace rollcall {

Answer<Invitation> revokeByDeleting(std::shared_ptr<HttpClient> http, HttpRequest reading, HttpRequest deleting,
                                    Result<Invitation> (*decode)(const QByteArray &), CancelToken cancel)
{
    auto asking = callFor<Invitation>(http, std::move(reading), cancel, decode);
    auto invitation = co_await asking;
    if (!invitation)
        co_return fail(invitation.error());
    if (invitation->state != InvitationState::Pending)
        co_return fail(Error::of(Error::Kind::Refused, QStringLiteral("invitation_closed")));
    auto removing = callForOutcome(http, std::move(deleting), std::move(cancel));
    const auto removed = co_await removing;
    if (!removed)
        co_return fail(removed.error());
    invitation->state = InvitationState::Revoked;
    invitation->stateWord = QStringLiteral("deleted");
    co_return invitation;
}

} // namespace rollcall

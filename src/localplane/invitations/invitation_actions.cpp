// SPDX-License-Identifier: MIT
#include "localplane/invitations/invitation_actions.h"

#include "localplane/activity/activity.h"
#include "localplane/invitations/invitation_json.h"
#include "localplane/invitations/invitation_sending.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

namespace {

// The invitation that the path names, if the caller may do this to it now.
Answer<InvitationRow> target(const Call &call, Action action)
{
    if (auto problem = denied(call.policy().decide(action)))
        return refuse(*problem);
    auto row = findInvitation(call.db(), call.tenantId(), call.arguments.first());
    if (!row)
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such invitation.")));
    if (auto problem = lostUpdate(call, row->invitation.version))
        return refuse(*problem);
    if (auto problem = denied(decide(call.policy(), action, row->invitation, call.now)))
        return refuse(*problem);
    return *row;
}

} // namespace

Answer<Reply> resendInvitation(Call &call)
{
    auto row = target(call, Action::ResendInvitation);
    if (!row)
        return refuse(row.error());
    auto &invitation = row->invitation;
    const auto before = toWord(effectiveState(invitation.state, invitation.expires, call.now));
    if (invitation.state != InvitationState::Pending
        && hasOpenInvitation(call.db(), call.tenantId(), foldAddress(invitation.channel, invitation.address), call.now))
        return refuse(Problem::of(409, QStringLiteral("already_invited"),
                                  QStringLiteral("A newer invitation to this address is still open.")));
    invitation.state = InvitationState::Pending;
    invitation.sent = call.now;
    invitation.sendCount += 1;
    invitation.expires = row->lifetime ? call.now.plusSeconds(*row->lifetime) : Instant::notProvided();
    invitation.attention.clear();
    invitation.attentionDetail.clear();
    const auto link = sendInvitation(call.plane, call.scope->row, call.rules(), *row);
    updateInvitation(call.db(), *row);
    record(call, call.tenantId(),
           {"invitation.resend", "invitation", invitation.id, before, QStringLiteral("pending")});

    const bool never = call.rules().invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Never;
    JsonWriter json;
    json.beginObject().key("invitation");
    write(json, *row, call.now);
    json.optional("link", never ? QString() : link).field("old_link_dies", call.rules().invitations.resendReplacesLink);
    json.endObject();
    return Reply::json(std::move(json));
}

Answer<Reply> revokeInvitation(Call &call)
{
    auto row = target(call, Action::RevokeInvitation);
    if (!row)
        return refuse(row.error());
    auto &invitation = row->invitation;
    const auto before = toWord(effectiveState(invitation.state, invitation.expires, call.now));
    invitation.state = InvitationState::Revoked;
    invitation.closed = call.now;
    row->tokenSealed.clear();
    updateInvitation(call.db(), *row);
    if (const auto invited = findMemberByInvitation(call.db(), invitation.id))
        deleteMember(call.db(), *invited, call.now);
    record(call, call.tenantId(),
           {"invitation.revoke", "invitation", invitation.id, before, QStringLiteral("revoked")});
    return invitationReply(*row, call.now);
}

Answer<Reply> copyInvitationLink(Call &call)
{
    if (call.rules().invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Once)
        return refuse(Problem::of(409, QStringLiteral("link_shown_once"),
                                  QStringLiteral("The link was shown once, when the invitation was made.")));
    const auto row = target(call, Action::CopyInvitationLink);
    if (!row)
        return refuse(row.error());
    const auto link = linkAgain(call.plane, row->tokenSealed);
    if (link.isEmpty())
        return refuse(Problem::of(409, QStringLiteral("link_shown_once"),
                                  QStringLiteral("The link of this invitation cannot be had again.")));
    record(call, call.tenantId(), {"invitation.copy_link", "invitation", row->invitation.id, {}, {}});
    JsonWriter json;
    json.beginObject().field("link", link).field("shown_once", false).endObject();
    return Reply::json(std::move(json));
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/invitations/invitation_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const InvitationRow &row, Instant now)
{
    const auto &invitation = row.invitation;
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    json.beginObject().field("id", invitation.id).field("channel", toWord(invitation.channel));
    json.field("address", invitation.address).field("role", invitation.role).field("status", toWord(state));
    json.key("invited_by")
        .beginObject()
        .field("id", row.inviterId)
        .field("display_name", invitation.invitedBy)
        .endObject();
    json.optional("message", invitation.message).field("teams", invitation.teams);
    json.optional("created_at", invitation.created).optional("sent_at", invitation.sent);
    json.field("send_count", invitation.sendCount).optional("expires_at", invitation.expires);
    json.optional("closed_at", invitation.closed).optional("member_id", invitation.memberId).key("attention");
    if (invitation.attention.isEmpty())
        json.null();
    else
        json.beginObject().field("code", invitation.attention).field("detail", invitation.attentionDetail).endObject();
    json.field("version", invitation.version).endObject();
}

Reply invitationReply(const InvitationRow &row, Instant now)
{
    JsonWriter json;
    json.beginObject().key("invitation");
    write(json, row, now);
    json.endObject();
    auto reply = Reply::json(std::move(json));
    // Time alone makes a waiting invitation an expired one, so the version alone would not tell the two apart.
    const auto state = effectiveState(row.invitation.state, row.invitation.expires, now);
    if (state == row.invitation.state)
        reply.tag = row.invitation.version.toLatin1();
    return reply;
}

} // namespace rollcall::plane

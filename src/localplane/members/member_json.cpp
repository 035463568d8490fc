// SPDX-License-Identifier: MIT
#include "localplane/members/member_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const MemberRow &row)
{
    const auto &member = row.member;
    json.beginObject().field("id", member.id).field("user_id", member.userId).optional("email", member.email);
    json.optional("phone", member.phone).field("display_name", member.displayName).field("role", member.role);
    json.field("status", toWord(member.status)).field("type", toWord(member.type)).field("teams", member.teams);
    json.key("credits");
    if (member.credits)
        json.beginObject()
            .optional("limit", member.credits->limit)
            .field("used", qint64{member.credits->used})
            .endObject();
    else
        json.null();
    json.key("limits");
    if (member.limits)
        json.beginObject()
            .optional("requests_per_minute", member.limits->requestsPerMinute)
            .optional("budget", member.limits->budget)
            .endObject();
    else
        json.null();
    json.optional("active_keys", member.activeKeys);
    json.optional("last_active_at", member.lastActive).optional("joined_at", member.joined);
    json.optional("created_at", row.created).optional("updated_at", member.updated).field("version", member.version);
    json.optional("invitation_id", row.invitationId);
    const bool canSignIn = member.status == MemberStatus::Active && member.type == MemberType::Dashboard;
    json.field("can_sign_in", canSignIn).endObject();
}

Reply memberReply(const MemberRow &row, int status)
{
    JsonWriter json;
    json.beginObject().key("member");
    write(json, row);
    json.endObject();
    auto reply = Reply::json(std::move(json), status);
    reply.tag = row.member.version.toLatin1();
    return reply;
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/teams/team_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const TeamRow &row)
{
    const auto &team = row.team;
    json.beginObject().field("id", team.id).field("kind", team.kind).field("name", team.name);
    json.field("member_count", team.memberCount.value_or(0)).optional("created_at", team.created);
    json.field("version", team.version).endObject();
}

Reply teamReply(const TeamRow &row, int status)
{
    JsonWriter json;
    json.beginObject().key("team");
    write(json, row);
    json.endObject();
    auto reply = Reply::json(std::move(json), status);
    reply.tag = row.team.version.toLatin1();
    return reply;
}

void write(JsonWriter &json, const TeamMembership &membership)
{
    json.beginObject().field("team_id", membership.teamId).field("member_id", membership.memberId);
    json.optional("role", membership.role).endObject();
}

} // namespace rollcall::plane

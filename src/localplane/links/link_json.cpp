// SPDX-License-Identifier: MIT
#include "localplane/links/link_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const LinkRow &row, Instant now)
{
    const auto &link = row.link;
    json.beginObject().field("id", link.id).field("role", link.role).field("uses", link.uses);
    json.optional("max_uses", link.maxUses).optional("created_at", link.created).optional("expires_at", link.expires);
    json.optional("last_used_at", link.lastUsed).field("created_by", link.createdBy);
    json.field("state", effectiveState(link, now)).optional("attention", link.attention).field("tail", link.tail);
    json.field("version", link.version).endObject();
}

Reply linkReply(const LinkRow &row, Instant now)
{
    JsonWriter json;
    json.beginObject().key("invitation_link");
    write(json, row, now);
    json.endObject();
    return Reply::json(std::move(json));
}

} // namespace rollcall::plane

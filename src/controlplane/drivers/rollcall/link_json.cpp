// SPDX-License-Identifier: MIT
#include "driver_rollcall/link_json.h"

#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

InvitationLink readLink(const JsonReader &json)
{
    InvitationLink link;
    link.id = json.text("id");
    link.role = json.text("role");
    link.uses = json.number("uses");
    if (const auto most = json.integerOrNone("max_uses"))
        link.maxUses = static_cast<int>(*most);
    link.created = json.time("created_at");
    link.expires = json.timeOr("expires_at", Instant::never());
    link.lastUsed = json.timeOr("last_used_at", Instant::never());
    link.createdBy = json.text("created_by");
    link.state = json.text("state");
    link.attention = json.textOrNone("attention");
    link.tail = json.text("tail");
    link.version = json.text("version");
    return link;
}

} // namespace

Result<Page<InvitationLink>> decodeLinks(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<InvitationLink>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(readLink(item));
    return json.finish(std::move(page));
}

Result<InvitationLink> decodeInvitationLink(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readLink(json.object("invitation_link")));
}

Result<NewInvitationLink> decodeNewLink(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    NewInvitationLink made;
    made.link = readLink(json.object("invitation_link"));
    made.address = Secret(json.text("link"));
    return json.finish(std::move(made));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_rollcall/invitation_json.h"

#include "controlplane/json_reader.h"
#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

Invitation readInvitation(const JsonReader &json)
{
    Invitation invitation;
    invitation.id = json.text("id");
    invitation.channel = invitationChannelFrom(json.text("channel"));
    invitation.address = json.text("address");
    invitation.role = json.text("role");
    invitation.stateWord = json.text("status");
    invitation.state = invitationStateFrom(invitation.stateWord);
    invitation.invitedBy = readPerson(json, "invited_by");
    invitation.message = json.textOrNone("message");
    invitation.teams = json.texts("teams");
    invitation.created = json.time("created_at");
    invitation.sent = json.timeOr("sent_at", Instant::notProvided());
    invitation.sendCount = json.number("send_count");
    invitation.expires = json.timeOr("expires_at", Instant::notProvided());
    invitation.closed = json.timeOr("closed_at", Instant::notProvided());
    invitation.memberId = json.textOrNone("member_id");
    if (const auto attention = json.objectOrNone("attention")) {
        invitation.attention = attention->text("code");
        invitation.attentionDetail = attention->textOrNone("detail");
    }
    invitation.version = json.text("version");
    return invitation;
}

InvitationWithLink readWithLink(const JsonReader &json)
{
    InvitationWithLink created;
    created.invitation = readInvitation(json.object("invitation"));
    created.link = json.textOrNone("link");
    created.shownOnce = json.has("link_shown_once") && json.flag("link_shown_once");
    return created;
}

} // namespace

Result<Page<Invitation>> decodeInvitations(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<Invitation>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(readInvitation(item));
    return json.finish(std::move(page));
}

Result<Invitation> decodeInvitation(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readInvitation(json.object("invitation")));
}

Result<InvitationWithLink> decodeNewInvitation(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readWithLink(json));
}

Result<ResentInvitation> decodeResent(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    ResentInvitation resent;
    resent.invitation = readWithLink(json);
    resent.oldLinkDies = json.flag("old_link_dies");
    return json.finish(std::move(resent));
}

Result<Secret> decodeLink(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(Secret(json.text("link")));
}

} // namespace rollcall

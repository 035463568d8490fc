// SPDX-License-Identifier: MIT
#include "driver_openai/openai_json.h"

#include "controlplane/list_json.h"

namespace rollcall::openai {

namespace {

/// Unix seconds; not provided where it is absent or null.
Instant unixTime(const JsonReader &json, const char *name)
{
    const auto seconds = json.integerOrNone(name);
    return seconds ? Instant::fromMs(*seconds * 1000) : Instant::notProvided();
}

Member readUser(const JsonReader &json)
{
    Member member;
    member.id = json.text("id");
    member.userId = member.id;
    member.email = json.textOrNone("email");
    member.displayName = json.textOrNone("name");
    member.role = json.textOrNone("role");
    member.status = MemberStatus::Active;
    const bool service = json.has("is_service_account") && json.flag("is_service_account");
    member.type = service ? MemberType::ApiOnly : MemberType::Dashboard;
    member.joined = unixTime(json, "added_at");
    member.lastActive = unixTime(json, "api_key_last_used_at");
    if (const auto user = json.objectOrNone("user"); user && user->has("banned") && user->flag("banned"))
        member.status = MemberStatus::Disabled;
    return member;
}

InvitationState stateOf(const QString &word)
{
    if (word == QLatin1String("pending"))
        return InvitationState::Pending;
    if (word == QLatin1String("accepted"))
        return InvitationState::Accepted;
    return word == QLatin1String("expired") ? InvitationState::Expired : InvitationState::Unknown;
}

Invitation readInvite(const JsonReader &json)
{
    Invitation invitation;
    invitation.id = json.text("id");
    invitation.address = json.text("email");
    invitation.role = json.textOrNone("role");
    invitation.stateWord = json.text("status");
    invitation.state = stateOf(invitation.stateWord);
    // The same moment under two names: older answers say invited_at.
    invitation.created = unixTime(json, json.has("created_at") ? "created_at" : "invited_at");
    invitation.sent = invitation.created;
    invitation.expires = unixTime(json, "expires_at");
    invitation.closed = unixTime(json, "accepted_at");
    return invitation;
}

Team readProject(const JsonReader &json)
{
    Team team;
    team.id = json.text("id");
    team.kind = QStringLiteral("project");
    team.name = json.textOrNone("name");
    team.created = unixTime(json, "created_at");
    return team;
}

} // namespace

Result<Page<Member>> decodeUsers(const QByteArray &body) { return readPage(body, readUser); }
Result<Member> decodeUser(const QByteArray &body) { return readOne(body, readUser); }
Result<Page<Invitation>> decodeInvites(const QByteArray &body) { return readPage(body, readInvite); }
Result<Invitation> decodeInvite(const QByteArray &body) { return readOne(body, readInvite); }
Result<Page<Team>> decodeProjects(const QByteArray &body) { return readPage(body, readProject); }
Result<Team> decodeProject(const QByteArray &body) { return readOne(body, readProject); }

Result<Page<TeamMembership>> decodeProjectUsers(const QString &projectId, const QByteArray &body)
{
    return readPage(body, [&](const JsonReader &json) {
        return TeamMembership{projectId, json.text("id"), json.textOrNone("role")};
    });
}

Result<TeamMembership> decodeProjectUser(const QString &projectId, const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(TeamMembership{projectId, json.text("id"), json.textOrNone("role")});
}

} // namespace rollcall::openai

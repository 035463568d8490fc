// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_json.h"

#include "controlplane/list_json.h"

namespace rollcall::anthropic {

namespace {

Tenant readOrganization(const JsonReader &json)
{
    Tenant tenant;
    tenant.id = json.text("id");
    tenant.name = json.text("name");
    tenant.monogram = monogramFor(tenant.name);
    tenant.colour = static_cast<int>(qHash(tenant.id, 0) % 8);
    tenant.state = QStringLiteral("active");
    return tenant;
}

Member readUser(const JsonReader &json)
{
    Member member;
    member.id = json.text("id");
    member.userId = member.id;
    member.email = json.textOrNone("email");
    member.displayName = json.textOrNone("name");
    member.role = json.text("role");
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    member.joined = json.timeOr("added_at", Instant::notProvided());
    return member;
}

InvitationState stateOf(const QString &word)
{
    if (word == QLatin1String("pending"))
        return InvitationState::Pending;
    if (word == QLatin1String("accepted"))
        return InvitationState::Accepted;
    if (word == QLatin1String("expired"))
        return InvitationState::Expired;
    return word == QLatin1String("deleted") ? InvitationState::Revoked : InvitationState::Unknown;
}

Instant knownTime(const JsonReader &json, const char *name) { return json.timeOr(name, Instant::notProvided()); }

Invitation readInvite(const JsonReader &json)
{
    Invitation invitation;
    invitation.id = json.text("id");
    invitation.address = json.text("email");
    invitation.role = json.textOrNone("role");
    invitation.stateWord = json.text("status");
    invitation.state = stateOf(invitation.stateWord);
    invitation.created = invitation.sent = knownTime(json, "invited_at");
    invitation.expires = knownTime(json, "expires_at");
    invitation.closed = knownTime(json, "accepted_at");
    return invitation;
}

Team readWorkspace(const JsonReader &json)
{
    Team team;
    team.id = json.text("id");
    team.kind = QStringLiteral("workspace");
    team.name = json.text("name");
    team.created = knownTime(json, "created_at");
    return team;
}

TeamMembership readWorkspaceMember(const JsonReader &json)
{
    return {json.text("workspace_id"), json.text("user_id"), json.textOrNone("workspace_role")};
}

} // namespace

Result<Tenant> decodeOrganization(const QByteArray &body) { return readOne(body, readOrganization); }
Result<Page<Member>> decodeUsers(const QByteArray &body) { return readPage(body, readUser); }
Result<Member> decodeUser(const QByteArray &body) { return readOne(body, readUser); }
Result<Page<Invitation>> decodeInvites(const QByteArray &body) { return readPage(body, readInvite); }
Result<Invitation> decodeInvite(const QByteArray &body) { return readOne(body, readInvite); }
Result<Page<Team>> decodeWorkspaces(const QByteArray &body) { return readPage(body, readWorkspace); }
Result<Team> decodeWorkspace(const QByteArray &body) { return readOne(body, readWorkspace); }

Result<Page<TeamMembership>> decodeWorkspaceMembers(const QByteArray &body)
{
    return readPage(body, readWorkspaceMember);
}

Result<TeamMembership> decodeWorkspaceMember(const QByteArray &body) { return readOne(body, readWorkspaceMember); }

} // namespace rollcall::anthropic

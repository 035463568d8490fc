// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_json.h"

#include "controlplane/json_reader.h"

#include <QCryptographicHash>

namespace rollcall::betterauth {

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

Member readMember(const JsonReader &json)
{
    Member member;
    member.id = json.text("id");
    member.userId = json.text("userId");
    member.role = json.text("role");
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    member.joined = json.timeOr("createdAt", Instant::notProvided());
    if (const auto user = json.objectOrNone("user")) {
        member.displayName = user->textOrNone("name");
        member.email = user->textOrNone("email");
    }
    return member;
}

InvitationState stateOf(const QString &word)
{
    if (word == QLatin1String("pending"))
        return InvitationState::Pending;
    if (word == QLatin1String("accepted"))
        return InvitationState::Accepted;
    if (word == QLatin1String("rejected"))
        return InvitationState::Rejected;
    return word == QLatin1String("canceled") ? InvitationState::Revoked : InvitationState::Unknown;
}

InvitationRow readInvitation(const JsonReader &json)
{
    InvitationRow row;
    row.id = Secret(json.text("id"));
    row.organizationId = json.text("organizationId");
    row.inviterId = json.textOrNone("inviterId");
    row.teamIds = json.textOrNone("teamId").split(QLatin1Char(','), Qt::SkipEmptyParts);
    auto &invitation = row.invitation;
    invitation.id = maskOf(row.id.reveal());
    invitation.address = json.text("email");
    invitation.role = json.textOrNone("role");
    invitation.stateWord = json.text("status");
    invitation.state = stateOf(invitation.stateWord);
    invitation.created = json.timeOr("createdAt", Instant::notProvided());
    invitation.sent = invitation.created;
    invitation.expires = json.timeOr("expiresAt", Instant::notProvided());
    return row;
}

Team readTeam(const JsonReader &json)
{
    Team team;
    team.id = json.text("id");
    team.kind = QStringLiteral("team");
    team.name = json.text("name");
    team.created = json.timeOr("createdAt", Instant::notProvided());
    return team;
}

template <typename T>
Result<std::vector<T>> readList(const QByteArray &body, T (*read)(const JsonReader &))
{
    const auto json = JsonReader::parseList(body);
    std::vector<T> items;
    for (const auto &item : json.objects("items"))
        items.push_back(read(item));
    return json.finish(std::move(items));
}

template <typename T>
Result<T> readOne(const QByteArray &body, T (*read)(const JsonReader &))
{
    const auto json = JsonReader::parse(body);
    return json.finish(read(json));
}

} // namespace

Result<std::optional<Session>> decodeSession(const QByteArray &body)
{
    if (body.trimmed() == "null")
        return std::optional<Session>();
    const auto json = JsonReader::parse(body);
    const auto user = json.object("user");
    Session session;
    session.token = json.object("session").textOrNone("token");
    session.account.id = user.text("id");
    session.account.email = user.textOrNone("email");
    session.account.displayName = user.textOrNone("name");
    session.role = user.textOrNone("role");
    return json.finish(std::optional(std::move(session)));
}

Result<std::vector<Tenant>> decodeOrganizations(const QByteArray &body) { return readList(body, readOrganization); }

Result<Tenant> decodeOrganization(const QByteArray &body) { return readOne(body, readOrganization); }

Result<MemberRows> decodeMembers(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    MemberRows rows;
    for (const auto &member : json.objects("members"))
        rows.items.push_back(readMember(member));
    rows.total = json.integer("total");
    return json.finish(std::move(rows));
}

Result<std::vector<InvitationRow>> decodeInvitations(const QByteArray &body) { return readList(body, readInvitation); }

Result<InvitationRow> decodeInvitation(const QByteArray &body) { return readOne(body, readInvitation); }

Result<InvitationRow> decodeAnswered(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readInvitation(json.object("invitation")));
}

Result<OwnInvitation> decodeOwnInvitation(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    OwnInvitation own;
    own.row = readInvitation(json);
    own.organizationName = json.textOrNone("organizationName");
    own.inviterEmail = json.textOrNone("inviterEmail");
    return json.finish(std::move(own));
}

Result<std::vector<Team>> decodeTeams(const QByteArray &body) { return readList(body, readTeam); }

Result<Team> decodeTeam(const QByteArray &body) { return readOne(body, readTeam); }

Result<std::vector<QString>> decodeTeamUsers(const QByteArray &body)
{
    return readList<QString>(body, [](const JsonReader &json) { return json.text("userId"); });
}

Result<bool> decodeSuccess(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(json.flag("success"));
}

Result<UserIds> decodeUserIds(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    UserIds users;
    for (const auto &user : json.objects("users"))
        users.ids.append(user.text("id"));
    users.total = json.integer("total");
    return json.finish(std::move(users));
}

QString maskOf(const QString &invitationId)
{
    constexpr int letters = 24;
    const auto digest = QCryptographicHash::hash(invitationId.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("invitation-") + QString::fromLatin1(digest.left(letters));
}

} // namespace rollcall::betterauth

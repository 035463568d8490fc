// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"
#include "domain/team.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rollcall::betterauth {

/// Who is signed in.
struct Session {
    Account account;
    QString token;
    QString role; ///< on the whole server, where the admin plugin is there
};

struct MemberRows {
    std::vector<Member> items;
    qint64 total = 0;
};

/// An invitation with its real id, which is what accepts it: a secret, so that it leaves the driver masked only.
struct InvitationRow {
    Invitation invitation;
    Secret id;
    QString organizationId;
    QString inviterId;
    QStringList teamIds;
};

/// What the invited person is told.
struct OwnInvitation {
    InvitationRow row;
    QString organizationName;
    QString inviterEmail;
};

/// nullopt where the server says "null": nobody is signed in, which it does not count as an error.
[[nodiscard]] Result<std::optional<Session>> decodeSession(const QByteArray &body);
[[nodiscard]] Result<std::vector<Tenant>> decodeOrganizations(const QByteArray &body);
[[nodiscard]] Result<Tenant> decodeOrganization(const QByteArray &body);
[[nodiscard]] Result<MemberRows> decodeMembers(const QByteArray &body);
[[nodiscard]] Result<std::vector<InvitationRow>> decodeInvitations(const QByteArray &body);
[[nodiscard]] Result<InvitationRow> decodeInvitation(const QByteArray &body);
/// Of an answer to accepting or rejecting.
[[nodiscard]] Result<InvitationRow> decodeAnswered(const QByteArray &body);
[[nodiscard]] Result<OwnInvitation> decodeOwnInvitation(const QByteArray &body);
[[nodiscard]] Result<std::vector<Team>> decodeTeams(const QByteArray &body);
[[nodiscard]] Result<Team> decodeTeam(const QByteArray &body);
[[nodiscard]] Result<std::vector<QString>> decodeTeamUsers(const QByteArray &body);
[[nodiscard]] Result<bool> decodeSuccess(const QByteArray &body);
/// Ids of the users of a page of the admin plugin, with the total.
struct UserIds {
    QStringList ids;
    qint64 total = 0;
};
[[nodiscard]] Result<UserIds> decodeUserIds(const QByteArray &body);

/// What stands for an invitation's id wherever it is shown, kept or logged: always the same, and no way back.
[[nodiscard]] QString maskOf(const QString &invitationId);

} // namespace rollcall::betterauth

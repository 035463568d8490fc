// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include "domain/team.h"

#include <QStringList>

namespace rollcall::plane {

struct TeamRow {
    Team team;
    QString tenantId;
    qint64 ordinal = 0;
};

/// In the order of `readTeam`.
inline constexpr const char *teamColumns = "ordinal, id, tenant_id, kind, name, created, version,"
                                           " (SELECT count(*) FROM team_members WHERE team_members.team_id = teams.id)";
[[nodiscard]] TeamRow readTeam(const Query &query);

[[nodiscard]] std::optional<TeamRow> findTeam(Database &db, const QString &tenantId, const QString &id);
/// By another team of its kind; case makes no difference.
[[nodiscard]] bool teamNameTaken(Database &db, const TeamRow &row, const QString &name);
void insertTeam(Database &db, const TeamRow &row);

/// The two below change what the rows of all its members, and the invitations that plan for it, say.
void renameTeam(Database &db, TeamRow &row, const QString &name, Instant now);
void deleteTeam(Database &db, const TeamRow &row, Instant now);

/// The role inside, empty where the kind has none; nullopt: not in it.
[[nodiscard]] std::optional<QString> roleInTeam(Database &db, const QString &teamId, const QString &memberId);
/// Without a word in the member's row, for who writes that besides.
void enterTeam(Database &db, const QString &teamId, const QString &memberId, const QString &role);
/// Each of the two below is a change of the member as well, whose row names the teams.
void putIntoTeam(Database &db, const TeamRow &row, const QString &memberId, const QString &role, Instant now);
void takeOutOfTeam(Database &db, const TeamRow &row, const QString &memberId, Instant now);

/// What an invited person will be in, until `fulfilPlans`. The names are the invitation's to know.
void planTeam(Database &db, const QString &invitationId, const QString &teamId, const QString &role);
/// Puts whoever is a row of the member list now into all that was planned. The row names the teams already.
void fulfilPlans(Database &db, const QString &invitationId, const QString &memberId);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/store/teams_table.h"

#include "localplane/store/members_table.h"

namespace rollcall::plane {

namespace {

QString folded(const QString &name) { return name.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

QStringList texts(Query query)
{
    QStringList values;
    while (query.next())
        values.append(query.text(0));
    return values;
}

QStringList membersOf(Database &db, const QString &teamId)
{
    return texts(Query(db, "SELECT member_id FROM team_members WHERE team_id = ? ORDER BY ordinal", teamId));
}

// What the member's row says, and the invitation of a member who has not joined yet.
void writeNames(Database &db, const QString &tenantId, const QString &memberId, Instant now)
{
    auto row = findMember(db, tenantId, memberId);
    if (!row)
        return;
    row->member.teams = texts(Query(db,
                                    "SELECT name FROM teams JOIN team_members ON team_members.team_id = teams.id"
                                    " WHERE member_id = ? ORDER BY name_folded, teams.ordinal",
                                    memberId));
    updateMember(db, *row, now);
    if (row->member.status == MemberStatus::Invited)
        Query(db, "UPDATE invitations SET teams = ?, version = version + 1 WHERE id = ?", row->member.teams,
              row->invitationId)
            .run();
}

void writePlannedNames(Database &db, const QStringList &invitationIds)
{
    for (const auto &id : invitationIds) {
        const auto names = texts(Query(db,
                                       "SELECT name FROM teams JOIN planned_teams ON planned_teams.team_id = teams.id"
                                       " WHERE invitation_id = ? ORDER BY name_folded, teams.ordinal",
                                       id));
        Query(db, "UPDATE invitations SET teams = ?, version = version + 1 WHERE id = ?", names, id).run();
    }
}

QStringList invitationsFor(Database &db, const QString &teamId)
{
    return texts(Query(db,
                       "SELECT id FROM invitations JOIN planned_teams ON planned_teams.invitation_id = invitations.id"
                       " WHERE team_id = ? AND state IN ('pending', 'expired')",
                       teamId));
}

} // namespace

TeamRow readTeam(const Query &query)
{
    TeamRow row;
    row.ordinal = query.integer(0);
    row.team.id = query.text(1);
    row.tenantId = query.text(2);
    row.team.kind = query.text(3);
    row.team.name = query.text(4);
    row.team.created = query.instant(5);
    row.team.version = QString::number(query.integer(6));
    row.team.memberCount = query.number(7);
    return row;
}

std::optional<TeamRow> findTeam(Database &db, const QString &tenantId, const QString &id)
{
    const auto sql = selecting(teamColumns) + " FROM teams WHERE tenant_id = ? AND id = ?";
    Query query(db, sql.c_str(), tenantId, id);
    return query.next() ? std::optional(readTeam(query)) : std::nullopt;
}

bool teamNameTaken(Database &db, const TeamRow &row, const QString &name)
{
    Query query(db, "SELECT 1 FROM teams WHERE tenant_id = ? AND kind = ? AND name_folded = ? AND id <> ?",
                row.tenantId, row.team.kind, folded(name), row.team.id);
    return query.next();
}

void insertTeam(Database &db, const TeamRow &row)
{
    const auto &team = row.team;
    Query(db, "INSERT INTO teams (id, tenant_id, kind, name, name_folded, created) VALUES (?, ?, ?, ?, ?, ?)", team.id,
          row.tenantId, team.kind, team.name, folded(team.name), team.created)
        .run();
}

void renameTeam(Database &db, TeamRow &row, const QString &name, Instant now)
{
    row.team.name = name;
    row.team.version = QString::number(row.team.version.toLongLong() + 1);
    Query(db, "UPDATE teams SET name = ?, name_folded = ?, version = version + 1 WHERE id = ?", name, folded(name),
          row.team.id)
        .run();
    const auto members = membersOf(db, row.team.id);
    for (const auto &member : members)
        writeNames(db, row.tenantId, member, now);
    writePlannedNames(db, invitationsFor(db, row.team.id));
}

void deleteTeam(Database &db, const TeamRow &row, Instant now)
{
    const auto members = membersOf(db, row.team.id);
    const auto invitations = invitationsFor(db, row.team.id);
    Query(db, "DELETE FROM teams WHERE id = ?", row.team.id).run();
    for (const auto &member : members)
        writeNames(db, row.tenantId, member, now);
    writePlannedNames(db, invitations);
}

std::optional<QString> roleInTeam(Database &db, const QString &teamId, const QString &memberId)
{
    Query query(db, "SELECT role FROM team_members WHERE team_id = ? AND member_id = ?", teamId, memberId);
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

void enterTeam(Database &db, const QString &teamId, const QString &memberId, const QString &role)
{
    Query(db,
          "INSERT INTO team_members (team_id, member_id, role) VALUES (?1, ?2, ?3)"
          " ON CONFLICT (team_id, member_id) DO UPDATE SET role = ?3",
          teamId, memberId, role)
        .run();
}

void putIntoTeam(Database &db, const TeamRow &row, const QString &memberId, const QString &role, Instant now)
{
    enterTeam(db, row.team.id, memberId, role);
    writeNames(db, row.tenantId, memberId, now);
}

void takeOutOfTeam(Database &db, const TeamRow &row, const QString &memberId, Instant now)
{
    Query(db, "DELETE FROM team_members WHERE team_id = ? AND member_id = ?", row.team.id, memberId).run();
    writeNames(db, row.tenantId, memberId, now);
}

void planTeam(Database &db, const QString &invitationId, const QString &teamId, const QString &role)
{
    Query(db, "INSERT INTO planned_teams (invitation_id, team_id, role) VALUES (?, ?, ?)", invitationId, teamId, role)
        .run();
}

void fulfilPlans(Database &db, const QString &invitationId, const QString &memberId)
{
    Query(db,
          "INSERT INTO team_members (team_id, member_id, role)"
          " SELECT team_id, ?, role FROM planned_teams WHERE invitation_id = ?",
          memberId, invitationId)
        .run();
    Query(db, "DELETE FROM planned_teams WHERE invitation_id = ?", invitationId).run();
}

} // namespace rollcall::plane

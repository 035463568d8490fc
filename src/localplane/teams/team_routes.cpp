// SPDX-License-Identifier: MIT
#include "localplane/teams/team_routes.h"

#include "localplane/activity/activity.h"
#include "localplane/http/list_reply.h"
#include "localplane/teams/team_json.h"
#include "localplane/teams/team_members.h"

namespace rollcall::plane {

namespace {

QString nameField() { return QStringLiteral("name"); }

Problem nameTaken(const TeamKind &kind, const QString &name)
{
    return Problem::field(409, QStringLiteral("name_taken"),
                          QStringLiteral("There is a %1 “%2” already.").arg(kind.label.toLower(), name), nameField());
}

Answer<Reply> listTeams(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadTeams)))
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto sql =
        selecting(teamColumns) + " FROM teams WHERE tenant_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?";
    Query query(call.db(), sql.c_str(), call.tenantId(), page->after, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto row = readTeam(query);
        write(list.row(row.ordinal), row);
    }
    Query count(call.db(), "SELECT count(*) FROM teams WHERE tenant_id = ?", call.tenantId());
    count.next();
    return list.finish(count.integer(0));
}

Answer<Reply> createTeam(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageTeams)))
        return refuse(*problem);
    const auto field = QStringLiteral("kind");
    const auto *kind = call.rules().teamKind(call.body.text(field));
    if (!kind)
        return refuse(Problem::field(422, QStringLiteral("unknown_kind"),
                                     QStringLiteral("There are no parts of this kind here."), field));
    TeamRow row;
    row.tenantId = call.tenantId();
    row.team.id = newId("tea");
    row.team.kind = kind->id;
    row.team.name = call.body.text(nameField());
    row.team.created = call.now;
    row.team.version = QStringLiteral("1");
    if (teamNameTaken(call.db(), row, row.team.name))
        return refuse(nameTaken(*kind, row.team.name));
    insertTeam(call.db(), row);
    record(call, call.tenantId(), {"team.create", "team", row.team.id, {}, row.team.name});
    return teamReply(row, 201);
}

Answer<TeamRow> teamToChange(const Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageTeams)))
        return refuse(*problem);
    auto row = findTeam(call.db(), call.tenantId(), call.arguments.first());
    if (!row)
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such team.")));
    if (auto problem = lostUpdate(call, row->team.version))
        return refuse(*problem);
    return *row;
}

Answer<Reply> editTeam(Call &call)
{
    auto row = teamToChange(call);
    if (!row)
        return refuse(row.error());
    const auto name = call.body.text(nameField());
    if (const auto *kind = call.rules().teamKind(row->team.kind); kind && teamNameTaken(call.db(), *row, name))
        return refuse(nameTaken(*kind, name));
    if (name != row->team.name) {
        record(call, call.tenantId(), {"team.rename", "team", row->team.id, row->team.name, name});
        renameTeam(call.db(), *row, name, call.now);
    }
    return teamReply(*row);
}

Answer<Reply> removeTeam(Call &call)
{
    const auto row = teamToChange(call);
    if (!row)
        return refuse(row.error());
    record(call, call.tenantId(), {"team.delete", "team", row->team.id, row->team.name, {}});
    deleteTeam(call.db(), *row, call.now);
    return Reply::nothing();
}

} // namespace

void addTeamRoutes(Router &router)
{
    const auto get = QStringLiteral("GET");
    const auto remove = QStringLiteral("DELETE");
    const auto teams = QStringLiteral("/api/teams");
    const auto team = teams + QStringLiteral("/{id}");
    const auto member = team + QStringLiteral("/members/{member_id}");
    const Field name{nameField(), Field::Type::Text, true, false, 100};
    router.add({get, teams, Access::Tenant, listTeams, {}, {}, pageParameters()});
    router.add({QStringLiteral("POST"),
                teams,
                Access::Tenant,
                createTeam,
                {{QStringLiteral("kind"), Field::Type::Text, true}, name}});
    router.add({QStringLiteral("PATCH"), team, Access::Tenant, editTeam, {name}});
    router.add({remove, team, Access::Tenant, removeTeam});
    router.add({get, team + QStringLiteral("/members"), Access::Tenant, listTeamMembers, {}, {}, pageParameters()});
    router.add({QStringLiteral("PUT"),
                member,
                Access::Tenant,
                assignToTeam,
                {{QStringLiteral("role"), Field::Type::Text, false, true}}});
    router.add({remove, member, Access::Tenant, unassignFromTeam});
    router.add(
        {get, QStringLiteral("/api/members/{id}/teams"), Access::Tenant, listTeamsOfMember, {}, {}, pageParameters()});
}

} // namespace rollcall::plane

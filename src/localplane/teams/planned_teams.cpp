// SPDX-License-Identifier: MIT
#include "localplane/teams/planned_teams.h"

#include <algorithm>

namespace rollcall::plane {

QStringList TeamPlan::names() const
{
    QStringList names;
    for (const auto &row : teams)
        names.append(row.team.name);
    return names;
}

Answer<TeamPlan> readTeamPlan(const Call &call)
{
    const auto field = QStringLiteral("teams");
    TeamPlan plan;
    const auto ids = call.body.list(field);
    for (const auto &id : ids) {
        const auto row = findTeam(call.db(), call.tenantId(), id);
        const auto *kind = row ? call.rules().teamKind(row->team.kind) : nullptr;
        if (!kind)
            return refuse(Problem::field(
                422, QStringLiteral("unknown_team"),
                QStringLiteral("There is nothing here that people could be put into by this id."), field));
        if (!kind->assignableBeforeJoining)
            return refuse(Problem::field(
                409, QStringLiteral("not_before_joining"),
                QStringLiteral("Only members can be put into a %1; invite first.").arg(kind->label.toLower()), field));
        plan.teams.append(*row);
    }
    std::sort(plan.teams.begin(), plan.teams.end(), [](const TeamRow &a, const TeamRow &b) {
        return a.team.name.compare(b.team.name, Qt::CaseInsensitive) < 0;
    });
    return plan;
}

void writeTeamPlan(const Call &call, const TeamPlan &plan, const QString &invitationId, const QString &memberId)
{
    for (const auto &row : plan.teams)
        planTeam(call.db(), invitationId, row.team.id, call.rules().teamKind(row.team.kind)->defaultRole);
    if (!memberId.isEmpty())
        fulfilPlans(call.db(), invitationId, memberId);
}

} // namespace rollcall::plane

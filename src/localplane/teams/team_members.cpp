// SPDX-License-Identifier: MIT
#include "localplane/teams/team_members.h"

#include "localplane/activity/activity.h"
#include "localplane/http/list_reply.h"
#include "localplane/members/visibility.h"
#include "localplane/teams/team_json.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

Problem noSuch(const QString &what)
{
    return Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such %1.").arg(what));
}

struct Place {
    TeamRow row;
    const TeamKind *kind = nullptr;
    MemberRow member;
    std::optional<QString> role; ///< that the member has inside
};

// The team and the member that the path names, for a caller who may change whether one is in the other.
Answer<Place> placeToChange(const Call &call)
{
    const auto &teamId = call.arguments.at(0);
    const auto &memberId = call.arguments.at(1);
    const auto row = findTeam(call.db(), call.tenantId(), teamId);
    const auto *kind = row ? call.rules().teamKind(row->team.kind) : nullptr;
    if (!kind) {
        auto problem = denied(call.policy().decide(Action::ReadTeams));
        return refuse(problem.value_or(noSuch(QStringLiteral("team"))));
    }
    const auto inside = roleInTeam(call.db(), teamId, call.scope->standing.memberId);
    if (auto problem = denied(decideMembership(call.policy(), *kind, memberId, inside)))
        return refuse(*problem);
    const auto member = findMember(call.db(), call.tenantId(), memberId);
    if (!member)
        return refuse(noSuch(QStringLiteral("member")));
    return Place{*row, kind, *member, roleInTeam(call.db(), teamId, memberId)};
}

// As the audit log says it: where, and as what.
QString inWords(const Place &place, const QString &role)
{
    return role.isEmpty() ? place.row.team.name : QStringLiteral("%1 (%2)").arg(place.row.team.name, role);
}

Answer<Reply> listMemberships(Call &call, const char *condition, const QString &id)
{
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto sql = selecting("ordinal, team_id, member_id, role") + " FROM team_members WHERE " + condition
                     + " = ? AND ordinal > ? ORDER BY ordinal LIMIT ?";
    Query query(call.db(), sql.c_str(), id, page->after, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query))
        write(list.row(query.integer(0)), TeamMembership{query.text(1), query.text(2), query.text(3)});
    Query count(call.db(), (selecting("count(*)") + " FROM team_members WHERE " + condition + " = ?").c_str(), id);
    count.next();
    return list.finish(count.integer(0));
}

} // namespace

Answer<Reply> listTeamMembers(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadTeams)))
        return refuse(*problem);
    if (!findTeam(call.db(), call.tenantId(), call.arguments.first()))
        return refuse(noSuch(QStringLiteral("team")));
    return listMemberships(call, "team_id", call.arguments.first());
}

Answer<Reply> listTeamsOfMember(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadTeams)))
        return refuse(*problem);
    const auto member = findMember(call.db(), call.tenantId(), call.arguments.first());
    if (!member || !isVisible(call, *member))
        return refuse(noSuch(QStringLiteral("member")));
    return listMemberships(call, "member_id", call.arguments.first());
}

Answer<Reply> assignToTeam(Call &call)
{
    const auto place = placeToChange(call);
    if (!place)
        return refuse(place.error());
    const auto field = QStringLiteral("role");
    const auto &kind = *place->kind;
    const auto role = call.body.has(field) ? call.body.text(field) : place->role.value_or(kind.defaultRole);
    const bool known =
        std::any_of(kind.roles.cbegin(), kind.roles.cend(), [&](const Role &inside) { return inside.id == role; });
    if (role.isEmpty() ? !kind.roles.isEmpty() : !known)
        return refuse(Problem::field(422, QStringLiteral("unknown_role"),
                                     QStringLiteral("This role does not exist in a %1.").arg(kind.label.toLower()),
                                     field));
    if (place->role != role) {
        const auto &memberId = place->member.member.id;
        putIntoTeam(call.db(), place->row, memberId, role, call.now);
        record(call, call.tenantId(),
               {"team.assign", "member", memberId, place->role ? inWords(*place, *place->role) : QString(),
                inWords(*place, role)});
    }
    JsonWriter json;
    json.beginObject().key("team_membership");
    write(json, TeamMembership{place->row.team.id, place->member.member.id, role});
    json.endObject();
    return Reply::json(std::move(json));
}

Answer<Reply> unassignFromTeam(Call &call)
{
    const auto place = placeToChange(call);
    if (!place)
        return refuse(place.error());
    if (!place->role)
        return refuse(Problem::of(
            404, QStringLiteral("not_found"),
            QStringLiteral("%1 is not in %2.").arg(place->member.member.displayName, place->row.team.name)));
    const auto &memberId = place->member.member.id;
    takeOutOfTeam(call.db(), place->row, memberId, call.now);
    record(call, call.tenantId(), {"team.unassign", "member", memberId, inWords(*place, *place->role), {}});
    return Reply::nothing();
}

} // namespace rollcall::plane

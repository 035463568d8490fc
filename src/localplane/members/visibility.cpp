// SPDX-License-Identifier: MIT
#include "localplane/members/visibility.h"

#include "domain/api_key.h"

namespace rollcall::plane {

QStringList administratorRoles(const RuleSet &rules)
{
    QStringList ids;
    for (const auto &role : rules.roles) {
        if (role.administrator)
            ids.append(role.id);
    }
    return ids;
}

std::optional<QStringList> visibleRoles(const Call &call)
{
    const auto &standing = call.scope->standing;
    const auto administrators = administratorRoles(call.rules());
    const bool plain = standing.kind == Standing::Kind::Member && !administrators.contains(standing.role);
    if (!plain || !call.rules().plainMembersSeeAdministratorsOnly)
        return std::nullopt;
    return administrators;
}

bool isVisible(const Call &call, const MemberRow &row)
{
    const auto roles = visibleRoles(call);
    return !roles || roles->contains(row.member.role) || row.member.id == call.scope->standing.memberId;
}

void conceal(const Call &call, MemberRow &row)
{
    if (!decideKeys(call.policy(), Action::ReadKeys, row.member).allowed())
        row.member.activeKeys.reset();
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "domain/team.h"

#include <algorithm>

namespace rollcall {

Decision decideMembership(const Policy &policy, const TeamKind &kind, const QString &memberId,
                          const std::optional<QString> &inside)
{
    const auto decision = policy.decide(Action::ManageTeams);
    if (decision.availability != Decision::Availability::Denied || policy.callerMemberId.isEmpty())
        return decision;
    if (kind.selfService && memberId == policy.callerMemberId)
        return Decision::allow();
    const auto manages = [&](const Role &role) { return inside && role.administrator && role.id == *inside; };
    return std::any_of(kind.roles.cbegin(), kind.roles.cend(), manages) ? Decision::allow() : decision;
}

} // namespace rollcall

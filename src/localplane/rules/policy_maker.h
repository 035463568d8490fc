// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/rule_set.h"

#include "domain/tenant.h"

namespace rollcall::plane {

/// Who asks, as far as rules care.
struct Standing {
    enum class Kind { Member, AdminToken, SystemAdministrator };
    Kind kind = Kind::Member;
    QString memberId; ///< empty unless a member
    QString role;     ///< of the member
};

struct Pool {
    std::optional<std::int64_t> total;
    std::optional<std::int64_t> left; ///< that can still be allocated
    std::int64_t used = 0;            ///< for good, by members who have left as well
};

/// The policy of a tenant for one caller: the rule set's data, and a decision with its reason for every action.
[[nodiscard]] Policy makePolicy(const RuleSet &rules, const Tenant &tenant, const Pool &pool, const Standing &caller);

} // namespace rollcall::plane

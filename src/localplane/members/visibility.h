// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

/// The roles that the caller may see beside themselves, where the rule set hides members from each other; nullopt: everyone.
[[nodiscard]] std::optional<QStringList> visibleRoles(const Call &call);
[[nodiscard]] bool isVisible(const Call &call, const MemberRow &row);

/// Takes out of a row that is shown what only its owner and administrators are told.
void conceal(const Call &call, MemberRow &row);

/// The roles of which a tenant must keep a holder.
[[nodiscard]] QStringList administratorRoles(const RuleSet &rules);

} // namespace rollcall::plane

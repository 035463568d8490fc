// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/rule_set.h"
#include "localplane/store/accounts_table.h"

namespace rollcall::plane {

/// Where a rule set gives everyone a personal context, sees to it that the account has one: a tenant of its own, which nobody
/// else can join or look into. Inside a change.
void ensurePersonalContext(Database &db, const RuleSet &rules, const AccountRow &account, Instant now);

} // namespace rollcall::plane

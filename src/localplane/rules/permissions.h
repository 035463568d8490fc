// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

/// The role matrix: a row for every action that the product grants to somebody, made from the grants so that it cannot say
/// anything else than what is enforced, and then the rule set's own rows, which its roles name.
void describePermissions(const RuleSet &rules, Policy &policy);

} // namespace rollcall::plane

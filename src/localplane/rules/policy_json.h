// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

void write(JsonWriter &json, const Policy &policy, const RuleSet &rules);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/reply.h"
#include "localplane/store/teams_table.h"

namespace rollcall::plane {

void write(JsonWriter &json, const TeamRow &row);
/// {"team": …} with its version as entity tag.
[[nodiscard]] Reply teamReply(const TeamRow &row, int status = 200);

void write(JsonWriter &json, const TeamMembership &membership);

} // namespace rollcall::plane

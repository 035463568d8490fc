// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/reply.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

void write(JsonWriter &json, const MemberRow &row);
/// {"member": …} with the member's version as entity tag.
[[nodiscard]] Reply memberReply(const MemberRow &row, int status = 200);

} // namespace rollcall::plane

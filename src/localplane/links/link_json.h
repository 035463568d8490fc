// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/reply.h"
#include "localplane/store/links_table.h"

namespace rollcall::plane {

void write(JsonWriter &json, const LinkRow &row, Instant now);
/// {"invitation_link": …}
[[nodiscard]] Reply linkReply(const LinkRow &row, Instant now);

} // namespace rollcall::plane

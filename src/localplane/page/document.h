// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/reply.h"
#include "localplane/page/html.h"

namespace rollcall::plane {

/// The whole page: what is beside "Rollcall" at its head, and what is below.
[[nodiscard]] Html document(const Html &bar, const Html &content);

/// Sends it with the headers that keep it to itself: no script, nothing from elsewhere, no frame around it, and no word to
/// another site about the address, which holds a token.
[[nodiscard]] Reply pageReply(const Html &document, int status = 200);

} // namespace rollcall::plane

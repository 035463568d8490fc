// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

[[nodiscard]] Answer<Reply> createInvitation(Call &call);

} // namespace rollcall::plane

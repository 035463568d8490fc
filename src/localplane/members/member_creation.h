// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// Hashes the password of the body, if there is one, before the database is locked.
[[nodiscard]] std::optional<Problem> hashNewPassword(Call &call);
[[nodiscard]] Answer<Reply> createMember(Call &call);

} // namespace rollcall::plane

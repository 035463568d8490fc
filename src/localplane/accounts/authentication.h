// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// Finds out who calls, and on a tenant route what they are in the tenant; the refusal where they may not be there at all.
/// Needs the database's lock.
[[nodiscard]] std::optional<Problem> authenticate(Call &call, Access access);

} // namespace rollcall::plane

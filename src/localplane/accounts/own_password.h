// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

namespace rollcall::plane {

/// Checks the caller's own password, slowly and without the database's lock: for a route's `prepare`. Wrong tries count as
/// those of signing in do. On success `call.verifiedAccount` is the caller's.
[[nodiscard]] std::optional<Problem> verifyOwnPassword(Call &call);

} // namespace rollcall::plane

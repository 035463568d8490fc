// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

namespace rollcall::plane {

[[nodiscard]] Problem tooManyAttempts(int wait);
/// Checks the body's `identifier` and `password` without the database's lock, and notes whose they are in the call. A name
/// that is not there takes as long and is told the same.
[[nodiscard]] std::optional<Problem> verifySignIn(Call &call);
/// The account that `verifySignIn` has found, as whom the call goes on; refused where every tenant has disabled it. Inside a
/// change.
[[nodiscard]] Answer<AccountRow> enterAccount(Call &call);

} // namespace rollcall::plane

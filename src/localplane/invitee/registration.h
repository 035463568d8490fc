// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/invitee/offer.h"

namespace rollcall::plane {

/// Checks the body's `password` and hashes it, before the database is locked: for an open offer only.
[[nodiscard]] std::optional<Problem> hashRegistrationPassword(Call &call, const QString &token);

struct Registered {
    AccountRow account;
    bool joined = false;
};

/// Makes the account that the body describes (`display_name`, and `email` or `phone` for a link), and joins at once where the
/// rule set does that. The call goes on as that account. Inside a change.
[[nodiscard]] Answer<Registered> registerThrough(Call &call, const QString &token);

} // namespace rollcall::plane

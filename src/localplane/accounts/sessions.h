// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

namespace rollcall::plane {

struct FreshSession {
    QString token; ///< told once; only its digest is kept
    Instant expires;
};

/// Signs the account in. Inside a change.
[[nodiscard]] FreshSession startSession(const Call &call, const QString &accountId);

} // namespace rollcall::plane

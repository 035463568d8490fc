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

/// The same for a browser on one of the plane's own pages: for an hour, and of no use as a credential of the API.
[[nodiscard]] FreshSession startPageSession(const Call &call, const QString &accountId);
/// What is kept of such a session's token.
[[nodiscard]] QByteArray pageDigestOf(const QString &token);

} // namespace rollcall::plane

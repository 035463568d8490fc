// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

namespace rollcall::plane {

/// What was done to what. `before` and `after` are short words or JSON, empty where there is nothing to say; never a secret.
struct Deed {
    const char *action;
    const char *targetKind;
    QString targetId;
    QString before;
    QString after;
    QString targetName = {}; ///< looked up where it is not given, so record what goes away before it goes
};

/// Writes the audit row of a change, in the change's own transaction.
void record(const Call &call, const QString &tenantId, const Deed &deed);

/// Who did it, as the log says it: "member", "system_administrator", "admin_token", "invitee", or outside of any tenant
/// "account".
[[nodiscard]] QString actorKind(const Call &call, const QString &tenantId);

} // namespace rollcall::plane

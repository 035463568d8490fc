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
};

/// Writes the audit row of a change, in the change's own transaction.
void record(const Call &call, const QString &tenantId, const Deed &deed);

} // namespace rollcall::plane

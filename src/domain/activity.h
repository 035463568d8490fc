// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

namespace rollcall {

/// One line of a tenant's audit log. Words are the server's; a secret is never among them.
struct ActivityEntry {
    QString id;
    Instant at;
    QString actorKind; ///< "member", "system_administrator", "admin_token", "invitee", "system"
    QString actorId;
    QString actorName;
    QString action; ///< stable, e.g. "member.change_role"
    QString targetKind;
    QString targetId;
    QString targetName; ///< as it was then; empty where the server does not tell
    QString before;
    QString after;
    QString from;      ///< the address that the call came from; empty where not provided
    QString requestId; ///< of the call that did it
    bool operator==(const ActivityEntry &) const = default;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"
#include "domain/policy.h"

#include <QString>

namespace rollcall {

/// A member's credential for calling models. The secret is in the answer to its creation only, and is never stored.
struct ApiKey {
    QString id;
    QString memberId;
    QString name;
    QString tail; ///< the last letters of the secret, to tell keys apart
    Instant created;
    Instant lastUsed;
    QString createdBy;
    QString state; ///< "active", "revoked"
    bool operator==(const ApiKey &) const = default;
};

/// Whether the caller may see (ReadKeys) or make and revoke (ManageKeys) the keys of this member: by their role anybody's, else
/// their own where everyone has some.
[[nodiscard]] Decision decideKeys(const Policy &policy, Action action, const Member &target);

} // namespace rollcall

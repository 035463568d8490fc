// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"
#include "domain/policy.h"

#include <QString>

#include <optional>

namespace rollcall {

/// A part of a tenant: a team, workspace or group (TeamKind).
struct Team {
    QString id;
    QString kind; ///< id of a TeamKind of the policy
    QString name;
    std::optional<int> memberCount;
    Instant created;
    QString version;
    bool operator==(const Team &) const = default;
};

/// That a member is in a team, or an invited person will be.
struct TeamMembership {
    QString teamId;
    QString memberId;
    QString role; ///< inside the team; empty where the kind has no roles
    bool operator==(const TeamMembership &) const = default;
};

/// Whether the caller may put this member into a part of that kind, change the role inside, or take them out: who manages all
/// parts, who manages this one from inside, and each for oneself where that is open to all. `inside` is the caller's own role
/// there; nullopt where the caller is not in it, or that is not known.
[[nodiscard]] Decision decideMembership(const Policy &policy, const TeamKind &kind, const QString &memberId,
                                        const std::optional<QString> &inside);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

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

} // namespace rollcall

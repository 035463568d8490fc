// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"
#include "domain/policy.h"

#include <QHash>

#include <optional>

namespace rollcall::betterauth {

/// What the server said about one organization and one caller.
struct Standing {
    Member caller;
    QHash<QString, bool> rights;                 ///< by "resource:action", as asked with has-permission
    bool teams = false;                          ///< the server has them
    bool ban = false;                            ///< the caller may ban, on the whole server
    std::optional<std::int64_t> lifetimeSeconds; ///< of an invitation, as far as one shows it
};

[[nodiscard]] Policy makePolicy(const Standing &standing);

/// The label of one of the three roles that every server has; others, and several at once, as the server writes them.
[[nodiscard]] QString labelOfRole(const QString &role);

} // namespace rollcall::betterauth

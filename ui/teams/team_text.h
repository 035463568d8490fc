// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"
#include "domain/policy.h"
#include "domain/team.h"

namespace rollcall {

/// nullptr for a kind that the policy does not know.
[[nodiscard]] const TeamKind *kindOf(const Policy &policy, const QString &kindId);
/// "Manager", or the id as the server wrote it; empty where the kind has no roles.
[[nodiscard]] QString teamRoleLabel(const TeamKind &kind, const QString &roleId);
[[nodiscard]] QStringList roleLabels(const TeamKind &kind);               ///< highest first
[[nodiscard]] int roleIndex(const TeamKind &kind, const QString &roleId); ///< -1 where the kind has no such role
/// "Workspaces and groups"; empty where the product has none.
[[nodiscard]] QString kindsTitle(const Policy &policy);
/// "4 people".
[[nodiscard]] QString peopleText(int count);
/// The name to show, isolated where it runs the other way.
[[nodiscard]] QString personName(const Member &member);
[[nodiscard]] QString personAddress(const Member &member);
/// "The control plane" where the page was not told which server it talks to.
[[nodiscard]] QString serverName(const QString &host);

} // namespace rollcall

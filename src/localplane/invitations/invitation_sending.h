// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/store/invitations_table.h"

namespace rollcall::plane {

/// Gives the invitation a fresh token, which makes the old one worthless, and posts the message that carries it where the
/// rule set sends messages. Returns the link. The row is not written.
[[nodiscard]] QString sendInvitation(Plane &plane, const TenantRow &tenant, const RuleSet &rules, InvitationRow &row);

[[nodiscard]] QString linkWith(const Plane &plane, const QString &token);
/// The link of a sealed token; empty where it cannot be had again.
[[nodiscard]] QString linkAgain(const Plane &plane, const QByteArray &sealed);

} // namespace rollcall::plane

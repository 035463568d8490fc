// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

namespace rollcall {

/// The cells of an invitation's row, in words.
struct EndText {
    QString text;
    bool urgent = false; ///< less than two days are left
};
/// When it ends or ended: "28 Nov, 6 d", "21 h left", "Joined 12 Nov". Offline gives dates only, since a countdown would go on
/// counting from what may no longer be true.
[[nodiscard]] EndText endText(const Invitation &invitation, Instant now, bool offline);
/// "9 h left" for the pending list; a date where offline.
[[nodiscard]] QString timeLeftText(const Invitation &invitation, Instant now, bool offline);
/// How much of its life is left, 0 to 1; 1 where it does not end.
[[nodiscard]] double timeLeftShare(const Invitation &invitation, Instant now);
[[nodiscard]] QString timesSentText(int count);
/// Since it was last sent, in one unit: "6 d", "9 h".
[[nodiscard]] QString sentAgeText(Instant sent, Instant now);
/// What needs somebody's attention, or empty.
[[nodiscard]] QString attentionText(const Invitation &invitation, InvitationState state);
/// True for roles above the least, which are drawn filled.
[[nodiscard]] bool isAdminRole(const Policy &policy, const QString &roleId);
[[nodiscard]] bool isTopRole(const Policy &policy, const QString &roleId);

} // namespace rollcall

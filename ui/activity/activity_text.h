// SPDX-License-Identifier: MIT
#pragma once

#include "domain/activity.h"
#include "domain/policy.h"

#include <QString>

namespace rollcall {

/// What was done, in words: "Changed the role"; what is not known as the server wrote it.
[[nodiscard]] QString actionText(const Policy &policy, const QString &action);
/// All actions of a kind: "Members" for "member".
[[nodiscard]] QString actionKindText(const QString &kind);
/// Who did it: a name, with what kind of caller it was where that is no member.
[[nodiscard]] QString actorText(const ActivityEntry &entry);
[[nodiscard]] QString targetText(const ActivityEntry &entry);
/// "Request 4f0c…, from 192.0.2.7"; the address only where the server tells it.
[[nodiscard]] QString originText(const ActivityEntry &entry);
/// "Member → Admin", "Admin" where there was nothing before; empty where there is nothing to say.
[[nodiscard]] QString changeText(const Policy &policy, const ActivityEntry &entry);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QString>

namespace rollcall {

/// "reason remedy", as one text for a tooltip and a screen reader; empty where it is allowed.
[[nodiscard]] QString decisionText(const Decision &decision);
/// The word for a member's status; one that is not known as the server wrote it.
[[nodiscard]] QString statusText(const Policy &policy, MemberStatus status, const QString &word);
[[nodiscard]] QString typeText(const Policy &policy, MemberType type);
[[nodiscard]] QString stateText(const Policy &policy, InvitationState state, const QString &word);

/// Whether it is not the rules but the way to the server that forbids it for now.
[[nodiscard]] bool needsServer(const Decision &decision);

} // namespace rollcall

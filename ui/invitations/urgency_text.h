// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/pending_query.h"

namespace rollcall {

[[nodiscard]] QString urgencyTitle(Urgency urgency);
/// What the head of a group says about all of it, by the policy.
[[nodiscard]] QString urgencyNote(Urgency urgency, const Policy &policy);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_query.h"

#include <QVariantList>

namespace rollcall {

/// The views that make sense in the tenant, as {key, text, count}: those of its rules, and those that an invitation is in. Where
/// nothing expires there is none about expiring.
[[nodiscard]] QVariantList invitationViewOptions(const Policy &policy, const std::array<int, invitationViews> &counts,
                                                 InvitationView chosen);
[[nodiscard]] QString invitationViewLabel(InvitationView view);

} // namespace rollcall

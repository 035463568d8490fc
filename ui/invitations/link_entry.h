// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"
#include "ui/invitations/one_time_links.h"

namespace rollcall {

/// What the dialog says about a link that the control plane has just returned.
[[nodiscard]] OneTimeLinks::Entry linkEntry(const TenantSession &session, const InvitationWithLink &fresh);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <vector>

namespace rollcall {

/// A tenant of a known account.
struct TenantPlace {
    AccountSession *account = nullptr;
    TenantSummary summary;
};

/// The order that Ctrl+1 to Ctrl+9 and the switcher share: by control plane in the order in which they were added, each
/// with its tenants as the server gave them.
[[nodiscard]] std::vector<TenantPlace> tenantOrder(const AppSession &app);

} // namespace rollcall

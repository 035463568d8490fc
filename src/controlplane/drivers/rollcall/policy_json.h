// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"

namespace rollcall {

/// The policy answer, and what only the driver needs of it.
struct DecodedTenant {
    TenantDetails details;
    QString nameField; ///< how a created member's name is called in the request: "name" or "display_name"
};

[[nodiscard]] Result<DecodedTenant> decodeTenant(const QByteArray &body);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"

#include <memory>

namespace rollcall {

/// Why there is nobody to ask: no connection, or a product that has no such thing, which `code` names.
[[nodiscard]] inline Error unreachable(const std::shared_ptr<TenantPlane> &plane, const char *code)
{
    return plane ? Error::of(Error::Kind::Unsupported, QString::fromLatin1(code))
                 : Error::of(Error::Kind::Offline, QStringLiteral("offline"));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QByteArray>

#include <optional>

namespace rollcall {

/// A tenant's policy as bytes; see snapshot_codec.h.
[[nodiscard]] QByteArray blobOfPolicy(const Policy &policy);
[[nodiscard]] std::optional<Policy> policyFromBlob(const QByteArray &blob);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/credits.h"
#include "domain/result.h"

namespace rollcall {

/// {"pool": …}
[[nodiscard]] Result<CreditPool> decodePool(const QByteArray &body);
[[nodiscard]] Result<Page<CreditTransaction>> decodeTransactions(const QByteArray &body);
/// {"usage": …}
[[nodiscard]] Result<OwnUsage> decodeUsage(const QByteArray &body);

} // namespace rollcall

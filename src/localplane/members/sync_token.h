// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace rollcall::plane {

/// A place in the sequence of a tenant's member changes, in letters that say nothing.
[[nodiscard]] QString syncToken(const QString &tenantId, qint64 changeNumber);
/// nullopt for another tenant's, another plane's, or no token at all.
[[nodiscard]] std::optional<qint64> readSyncToken(const QString &tenantId, const QString &token);

} // namespace rollcall::plane

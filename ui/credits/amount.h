// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace rollcall {

/// A number of credits as people type it: digits, with the blanks and separators of thousands that they or their language use.
/// nullopt for anything else, and for what no control plane takes.
[[nodiscard]] std::optional<std::int64_t> amountFrom(const QString &typed);
[[nodiscard]] QString amountText(std::int64_t amount);

} // namespace rollcall

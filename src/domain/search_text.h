// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// Compatibility forms, accents and case are folded away, so that "lefevre" finds "Lefèvre" and full-width text its plain form.
[[nodiscard]] QString foldForSearch(const QString &text);

} // namespace rollcall

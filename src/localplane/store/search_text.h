// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace rollcall::plane {

/// What a search looks into, and what is looked for: folded alike, the parts in lines of their own.
[[nodiscard]] inline QString searchText(const QStringList &parts)
{
    return parts.join(QLatin1Char('\n')).normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace rollcall::plane

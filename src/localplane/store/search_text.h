// SPDX-License-Identifier: MIT
#pragma once

#include "domain/search_text.h"

#include <QStringList>

namespace rollcall::plane {

/// What a search looks into, and what is looked for: folded alike, the parts in lines of their own.
[[nodiscard]] inline QString searchText(const QStringList &parts)
{
    return foldForSearch(parts.join(QLatin1Char('\n')));
}

} // namespace rollcall::plane

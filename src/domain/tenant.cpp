// SPDX-License-Identifier: MIT
#include "domain/tenant.h"

#include <QStringList>

namespace rollcall {

QString monogramFor(const QString &name)
{
    const auto words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto firstOf = [](const QString &word) {
        return word.left(word.at(0).isHighSurrogate() && word.size() > 1 ? 2 : 1).toUpper();
    };
    if (words.isEmpty())
        return QStringLiteral("?");
    const auto first = firstOf(words.first());
    // Two ideographs fill the tile and read worse than one.
    const bool latinLike = words.first().at(0).unicode() < 0x2E80;
    if (!latinLike)
        return first;
    return words.size() > 1 ? first + firstOf(words.at(1)) : words.first().left(2).toUpper();
}

} // namespace rollcall

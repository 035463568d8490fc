// SPDX-License-Identifier: MIT
#include "domain/search_text.h"

#include <algorithm>

namespace rollcall {

namespace {

// Letters that Unicode does not take apart, as a person without that key on the keyboard types them.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00f8: return QStringLiteral("o");
    case 0x0142: return QStringLiteral("l");
    case 0x0111:
    case 0x00f0: return QStringLiteral("d");
    case 0x0131: return QStringLiteral("i");
    case 0x00e6: return QStringLiteral("ae");
    case 0x0153: return QStringLiteral("oe");
    case 0x00fe: return QStringLiteral("th");
    default: return letter;
    }
}

bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString foldForSearch(const QString &text)
{
    if (isPlain(text))
        return text.toLower();
    const auto apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark() || c.category() == QChar::Other_Format)
            continue;
        if (c.unicode() < 0x80)
            folded.append(c);
        else
            folded.append(plainLetter(c));
    }
    return folded;
}

} // namespace rollcall

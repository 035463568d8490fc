// SPDX-License-Identifier: MIT
#include "sheets/formula_text.h"

#include "domain/phone.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr QChar apostrophe = QLatin1Char('\'');

bool beginsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\uff1d': // full-width = + - @
    case u'\uff0b':
    case u'\uff0d':
    case u'\uff20': return true;
    default: return false;
    }
}

/// After these a cell may begin, whatever separator the text is read with.
bool endsCell(QChar c)
{
    switch (c.unicode()) {
    case u',':
    case u';':
    case u'|':
    case u'\t':
    case u'\n':
    case u'\r':
    case u'"': return true;
    default: return false;
    }
}

/// Calls `at(begin, afterApostrophes)` for each place where a cell may begin with something to neutralise.
template <typename Visit>
void visitDangers(const QString &text, Visit visit)
{
    bool begins = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (begins) {
            auto sign = at;
            while (sign < text.size() && text[sign] == apostrophe)
                ++sign;
            if (sign < text.size() && beginsFormula(text[sign]))
                visit(at, sign);
            at = std::min(sign, text.size() - 1);
        }
        begins = endsCell(text[at]);
    }
}

bool needsNothing(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return beginsFormula(c); });
}

} // namespace

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty() || !beginsFormula(text.front()) || PhoneNumber::looksLikePhone(text))
        return false;
    bool number = false;
    text.toDouble(&number);
    return !number;
}

QString neutralised(const QString &text)
{
    if (needsNothing(text))
        return text;
    QString safe;
    qsizetype copied = 0;
    visitDangers(text, [&](qsizetype begin, qsizetype) {
        safe += QStringView(text).mid(copied, begin - copied);
        safe += apostrophe;
        copied = begin;
    });
    safe += QStringView(text).mid(copied);
    return safe;
}

QString unneutralised(const QString &text)
{
    if (!text.contains(apostrophe))
        return text;
    QString plain;
    qsizetype copied = 0;
    visitDangers(text, [&](qsizetype begin, qsizetype sign) {
        plain += QStringView(text).mid(copied, begin - copied);
        copied = sign > begin ? begin + 1 : begin;
    });
    plain += QStringView(text).mid(copied);
    return plain;
}

} // namespace rollcall

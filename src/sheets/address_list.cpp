// SPDX-License-Identifier: MIT
#include "sheets/address_list.h"

#include "sheets/columns.h"
#include "sheets/csv_reader.h"

#include <QStringList>

#include <algorithm>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

/// The parts between separators, none of which counts inside quotation marks or angle brackets.
QStringList partsOf(const QString &text, const QString &separators)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    bool bracketed = false;
    const auto take = [&] {
        const auto trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            parts.append(trimmed);
        part.clear();
    };
    for (const QChar c : text) {
        const bool newLine = c == QLatin1Char('\n') || c == QLatin1Char('\r');
        quoted = newLine ? false : c == QLatin1Char('"') ? !quoted : quoted;
        bracketed = !newLine && !quoted && (c == QLatin1Char('<') || (bracketed && c != QLatin1Char('>')));
        if (newLine || (!quoted && !bracketed && separators.contains(c)))
            take();
        else
            part += c;
    }
    take();
    return parts;
}

/// One address, and no more: of two in one part the separator was another.
bool holdsAddress(const QString &part)
{
    const auto named = splitNamed(part);
    const auto divides = [](QChar c) { return c.isSpace() || QStringLiteral(",;<>").contains(c); };
    if (named.name.contains(QLatin1Char('<')))
        return false;
    const bool email = looksLikeEmail(named.address) && named.address.count(QLatin1Char('@')) == 1
                       && std::none_of(named.address.cbegin(), named.address.cend(), divides);
    return email || looksLikeNumber(named.address);
}

} // namespace

NamedAddress splitNamed(const QString &text)
{
    auto whole = text.trimmed();
    const auto open = whole.lastIndexOf(QLatin1Char('<'));
    const auto close = whole.indexOf(QLatin1Char('>'), open);
    NamedAddress named;
    if (open >= 0 && close > open) {
        named.name = whole.left(open).trimmed();
        if (named.name.size() > 1 && named.name.startsWith(QLatin1Char('"')) && named.name.endsWith(QLatin1Char('"')))
            named.name = named.name.mid(1, named.name.size() - 2);
        whole = whole.mid(open + 1, close - open - 1).trimmed();
    }
    const auto scheme = QLatin1String("mailto:");
    named.address = whole.startsWith(scheme, Qt::CaseInsensitive) ? whole.mid(scheme.size()) : whole;
    return named;
}

std::optional<Sheet> readAddressList(const QString &text, const SheetLimits &limits)
{
    if (text.contains(QLatin1Char('\t')))
        return std::nullopt;
    // The separators of one client are part of names in another: "Doe, Jane <jane@a.example>; …".
    static const QStringList choices{QStringLiteral(";\uff1b"), QStringLiteral(",;\uff0c\uff1b\u3001")};
    for (const auto &separators : choices) {
        const auto parts = partsOf(text, separators);
        if (parts.isEmpty() || parts.size() > limits.rows || !std::all_of(parts.cbegin(), parts.cend(), holdsAddress))
            continue;
        Sheet sheet;
        sheet.separator = separators.front();
        int number = 0;
        for (const auto &part : parts) {
            auto named = splitNamed(part);
            sheet.rows.push_back({++number, {std::move(named.address), std::move(named.name)}});
        }
        return sheet;
    }
    return std::nullopt;
}

SheetResult<Sheet> readPaste(const QString &text, const SheetLimits &limits, SheetProgress &progress)
{
    if (text.size() > limits.fileBytes)
        return refuse(Kind::TooLarge, text.size());
    if (text.trimmed().isEmpty())
        return refuse(Kind::Empty);
    if (auto list = readAddressList(text, limits))
        return std::move(*list);
    return readText(text.toUtf8(), limits, progress);
}

} // namespace rollcall

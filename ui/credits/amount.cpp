// SPDX-License-Identifier: MIT
#include "ui/credits/amount.h"

#include <QLocale>
#include <QRegularExpression>

namespace rollcall {

std::optional<std::int64_t> amountFrom(const QString &typed)
{
    // A separator stands before three digits: "12.5" is no amount, and must not be taken for 125.
    static const QRegularExpression grouped(QStringLiteral("^(\\d{1,15}|\\d{1,3}([,.'’\\s]\\d{3}){1,4})$"));
    QString plain;
    const auto trimmed = typed.trimmed();
    for (const auto c : trimmed)
        plain.append(c.isDigit() ? QChar(u'0' + c.digitValue()) : c.isSpace() ? QChar(u' ') : c);
    if (!grouped.match(plain).hasMatch())
        return std::nullopt;
    plain.removeIf([](QChar c) { return !c.isDigit(); });
    return plain.toLongLong();
}

QString amountText(std::int64_t amount) { return QLocale().toString(static_cast<qlonglong>(amount)); }

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "domain/address.h"

#include "domain/phone.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace rollcall {

namespace {

constexpr qsizetype maxEmailLength = 254; // RFC 5321, path limit less the brackets
constexpr qsizetype maxLocalLength = 64;

bool isForbidden(QChar c)
{
    if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
        return true;
    return QStringLiteral("()<>,;:\\\"[]").contains(c);
}

/// True for a domain that IDNA leaves as it is: letters, digits and inner hyphens, in labels of a length that names have.
bool isPlainDomain(const QString &domain)
{
    constexpr int longestLabel = 63;
    int label = 0;
    QChar before = QLatin1Char('-');
    for (const QChar c : domain) {
        const bool letter =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (c == QLatin1Char('.')) {
            if (label == 0 || label > longestLabel || before == QLatin1Char('-'))
                return false;
            label = 0;
        } else if (letter || (c == QLatin1Char('-') && label > 0)) {
            ++label;
        } else {
            return false;
        }
        before = c;
    }
    return label > 0 && label <= longestLabel && before != QLatin1Char('-')
           && !domain.contains(QLatin1String("--")); // as in xn--
}

QString asciiDomain(const QString &domain)
{
    if (isPlainDomain(domain))
        return domain; // by far the most; going through IDNA takes longer than all the rest
    // Empty for a name that IDNA refuses; the folded text itself then still compares equal to itself.
    const auto ace = QString::fromLatin1(QUrl::toAce(domain.toLower()));
    return ace.isEmpty() ? domain.toCaseFolded() : ace;
}

} // namespace

EmailAddress::Flaw EmailAddress::check(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text.isEmpty())
        return Flaw::Empty;
    const auto at = text.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return Flaw::NoAt;
    const auto local = text.left(at);
    const auto domain = text.mid(at + 1);
    if (local.isEmpty())
        return Flaw::NoLocalPart;
    if (domain.isEmpty())
        return Flaw::NoDomain;
    if (text.size() > maxEmailLength || local.size() > maxLocalLength)
        return Flaw::TooLong;
    if (local.contains(QLatin1Char('@')) || std::any_of(text.cbegin(), text.cend(), isForbidden))
        return Flaw::BadCharacter;
    if (local.startsWith(QLatin1Char('.')) || local.endsWith(QLatin1Char('.')) || text.contains(QLatin1String("..")))
        return Flaw::BadCharacter;
    const auto dot = domain.lastIndexOf(QLatin1Char('.'));
    if (dot <= 0 || dot == domain.size() - 1)
        return Flaw::NoDomainEnding;
    if (!isPlainDomain(domain) && QUrl::toAce(domain).isEmpty())
        return Flaw::BadCharacter;
    return Flaw::None;
}

std::optional<EmailAddress> EmailAddress::parse(const QString &typed)
{
    if (check(typed) != Flaw::None)
        return std::nullopt;
    const auto text = typed.trimmed();
    return EmailAddress(text, fold(text));
}

QString EmailAddress::fold(const QString &typed)
{
    const auto text = typed.trimmed().normalized(QString::NormalizationForm_C);
    const auto at = text.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return text.toCaseFolded();
    return text.left(at).toCaseFolded() + QLatin1Char('@') + asciiDomain(text.mid(at + 1));
}

QString maskEmail(const QString &email)
{
    const auto at = email.lastIndexOf(QLatin1Char('@'));
    if (at <= 0)
        return QStringLiteral("***");
    // A first letter outside the basic plane is two code units.
    const qsizetype first = email.at(0).isHighSurrogate() && at > 1 ? 2 : 1;
    return email.left(first) + QStringLiteral("***") + email.mid(at);
}

QString maskPhone(const QString &e164)
{
    constexpr qsizetype shownTail = 4;
    constexpr qsizetype shownHead = 3;
    if (e164.size() <= shownHead + shownTail)
        return QStringLiteral("****");
    return e164.left(shownHead) + QStringLiteral(" **** ") + e164.right(shownTail);
}

namespace {

/// "a@b.example +86 138 0013 8000" is two: what is written like a phone number stays together, groups of digits and all.
QStringList splitAtBlanks(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QStringList recipients;
    bool inNumber = false;
    const auto words = text.split(blanks, Qt::SkipEmptyParts);
    for (const auto &word : words) {
        const bool digits = PhoneNumber::looksLikePhone(word);
        // A plus begins another number.
        if (digits && inNumber && !word.startsWith(QLatin1Char('+')))
            recipients.last() += QLatin1Char(' ') + word;
        else
            recipients.append(word);
        inNumber = digits;
    }
    return recipients;
}

} // namespace

QStringList splitRecipients(const QString &pasted)
{
    static const QRegularExpression hardBreak(QStringLiteral("[,;\\n\\r\\t\\x{FF0C}\\x{FF1B}\\x{3001}]+"));
    static const QRegularExpression inBrackets(QStringLiteral("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>"));
    QStringList recipients;
    const auto parts = pasted.split(hardBreak, Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        const auto text = part.trimmed();
        if (text.isEmpty())
            continue;
        if (const auto match = inBrackets.match(text); match.hasMatch()) {
            recipients.append(match.captured(1));
            continue;
        }
        // What is neither (a name, a word) stays whole, to be told as what was typed.
        if (text.contains(QLatin1Char('@')) || PhoneNumber::looksLikePhone(text))
            recipients.append(splitAtBlanks(text));
        else
            recipients.append(text);
    }
    return recipients;
}

} // namespace rollcall

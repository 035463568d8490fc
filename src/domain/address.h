// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

/// An e-mail address as typed, and the form in which two addresses are compared.
/// Folded: Unicode NFC, letters of the local part case-folded, the domain in ASCII (IDN) and lower case. No vendor says that
/// its local parts are case-sensitive, and all of those in product.md treat a differing case as the same person.
class EmailAddress {
public:
    /// Why a text is no address, in the order in which a person would want to be told.
    enum class Flaw { None, Empty, NoAt, NoLocalPart, NoDomain, NoDomainEnding, BadCharacter, TooLong };

    [[nodiscard]] static Flaw check(const QString &typed);
    [[nodiscard]] static std::optional<EmailAddress> parse(const QString &typed);
    /// The comparison form of any text; also of one that is no valid address, so that "same" can always be answered.
    [[nodiscard]] static QString fold(const QString &typed);

    [[nodiscard]] const QString &typed() const { return m_typed; }
    [[nodiscard]] const QString &folded() const { return m_folded; }
    bool operator==(const EmailAddress &other) const { return m_folded == other.m_folded; }

private:
    EmailAddress(QString typed, QString folded) : m_typed(std::move(typed)), m_folded(std::move(folded)) {}
    QString m_typed;
    QString m_folded;
};

/// "l***@acme.example", "+86 138 **** 8000": enough for the invited to know, too little for a stranger.
[[nodiscard]] QString maskEmail(const QString &email);
[[nodiscard]] QString maskPhone(const QString &e164);

/// Splits what was pasted into a recipients field: commas, semicolons, white space and new lines. A phone number keeps its
/// inner blanks ("+86 138 0013 8000") up to the plus of another, and "Name <a@b.example>" gives the address alone. Order is kept, empty parts go.
[[nodiscard]] QStringList splitRecipients(const QString &pasted);

} // namespace rollcall

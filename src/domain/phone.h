// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace rollcall {

/// A phone number as typed, and in E.164, which is how two numbers are compared and what goes over the wire.
class PhoneNumber {
public:
    /// `region` is the ISO country in which a number without "+" is read, e.g. "CN"; empty takes numbers with "+" only.
    [[nodiscard]] static std::optional<PhoneNumber> parse(const QString &typed, const QString &region = {});
    /// True where the text is meant as a number: digits, blanks and signs only. It may still be no valid one.
    [[nodiscard]] static bool looksLikePhone(const QString &typed);

    [[nodiscard]] const QString &typed() const { return m_typed; }
    [[nodiscard]] const QString &e164() const { return m_e164; }
    bool operator==(const PhoneNumber &other) const { return m_e164 == other.m_e164; }

private:
    PhoneNumber(QString typed, QString e164) : m_typed(std::move(typed)), m_e164(std::move(e164)) {}
    QString m_typed;
    QString m_e164;
};

/// "+86 138 0013 8000" for an E.164 number; the text itself where it is none.
[[nodiscard]] QString formatPhone(const QString &e164);
/// "138 0013 8000": as people in its own country write it; the text itself where it is no E.164 number.
[[nodiscard]] QString nationalPhone(const QString &e164);

} // namespace rollcall

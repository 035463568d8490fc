// SPDX-License-Identifier: MIT
#include "domain/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace rollcall {

using i18n::phonenumbers::PhoneNumberUtil;

std::optional<PhoneNumber> PhoneNumber::parse(const QString &typed, const QString &region)
{
    const auto text = typed.trimmed();
    const auto *util = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    const auto where = region.isEmpty() ? std::string("ZZ") : region.toStdString();
    if (util->Parse(text.toStdString(), where, &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !util->IsValidNumber(number))
        return std::nullopt;
    std::string e164;
    util->Format(number, PhoneNumberUtil::E164, &e164);
    return PhoneNumber(text, QString::fromStdString(e164));
}

bool PhoneNumber::looksLikePhone(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text.isEmpty())
        return false;
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringLiteral("+-().\u2010\u2011").contains(c);
    });
}

namespace {

QString written(const QString &e164, PhoneNumberUtil::PhoneNumberFormat form)
{
    i18n::phonenumbers::PhoneNumber number;
    const auto *util = PhoneNumberUtil::GetInstance();
    if (util->Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    std::string text;
    util->Format(number, form, &text);
    return QString::fromStdString(text);
}

} // namespace

QString formatPhone(const QString &e164) { return written(e164, PhoneNumberUtil::INTERNATIONAL); }

QString nationalPhone(const QString &e164) { return written(e164, PhoneNumberUtil::NATIONAL); }

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <QTest>
#include <rapidcheck.h>

#include <sstream>

/// How a counter-example writes a text: in ASCII, with everything else as its code.
inline void showValue(const QString &text, std::ostream &out)
{
    out << '"';
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            out << c.toLatin1();
        else
            out << "\\u" << QString::number(c.unicode(), 16).rightJustified(4, QLatin1Char('0')).toStdString();
    }
    out << '"';
}

/// Checks a property with rapidcheck and fails the QtTest function with the smallest counter-example.
template <typename Property>
void checkProperty(Property &&property)
{
    rc::detail::TestMetadata metadata;
    metadata.id = QTest::currentTestFunction();
    metadata.description = metadata.id;
    const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata);
    if (result.template is<rc::detail::SuccessResult>())
        return;
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    QFAIL(text.str().c_str());
}

namespace rollcall::test {

/// Text as people and attackers type it: letters of several scripts, marks, blanks, signs, and what is outside the basic plane.
inline rc::Gen<QString> anyText()
{
    static const auto alphabet =
        QStringLiteral("abzABZ019@@..,;<> \t\n+-_'\"\u00e9\u0130\u0131\u00df\u4e2d\u6587\u0301\u202e\u200d\u212b\uff0c")
            .toUcs4()
        + QStringLiteral("\U0001F600\U00010400").toUcs4();
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(alphabet.size()))),
                        [](const std::vector<int> &letters) {
                            QString text;
                            for (const int letter : letters) {
                                const auto code = static_cast<char32_t>(alphabet.at(letter));
                                text += QString::fromUcs4(&code, 1);
                            }
                            return text;
                        });
}

inline rc::Gen<QString> word(const char *letters)
{
    const auto alphabet = std::string(letters);
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(alphabet))),
                        [](const std::string &text) { return QString::fromStdString(text.substr(0, 20)); });
}

/// An address that everyone calls valid.
inline rc::Gen<QString> plainEmail()
{
    return rc::gen::apply([](const QString &local, const QString &host,
                             const QString &top) { return local + QLatin1Char('@') + host + QLatin1Char('.') + top; },
                          word("abcXYZ019_+-"), word("abcXYZ"), word("abcXYZ"));
}

} // namespace rollcall::test

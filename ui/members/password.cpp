// SPDX-License-Identifier: MIT
#include "ui/members/password.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cmath>

namespace rollcall {

namespace {

constexpr int groups = 4;
constexpr int lettersInGroup = 5;
constexpr int weakBelow = 40; // bits
constexpr int fairBelow = 55;
constexpr int goodBelow = 70;

QString letters() { return QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789"); }

double poolOf(const QString &password)
{
    bool lower = false, upper = false, digit = false, sign = false, other = false;
    for (const QChar c : password) {
        if (c.unicode() > 0x7f)
            other = true;
        else if (c.isLower())
            lower = true;
        else if (c.isUpper())
            upper = true;
        else if (c.isDigit())
            digit = true;
        else
            sign = true;
    }
    return 26.0 * lower + 26.0 * upper + 10.0 * digit + 20.0 * sign + 100.0 * other;
}

// A character that repeats, or goes on counting from, the one before it adds next to nothing.
int surprises(const QString &password)
{
    int count = 0;
    int stepBefore = 0;
    for (qsizetype i = 0; i < password.size(); ++i) {
        const int step = i == 0 ? 0 : password[i].unicode() - password[i - 1].unicode();
        const bool runsOn = i > 0 && (step == 0 || (std::abs(step) == 1 && step == stepBefore));
        const bool repeats = i >= 4 && QStringView(password).left(i).contains(QStringView(password).mid(i - 3, 4));
        count += !runsOn && !repeats;
        stepBefore = step;
    }
    return count;
}

} // namespace

QString generatePassword()
{
    const auto alphabet = letters();
    QString password;
    for (int group = 0; group < groups; ++group) {
        if (group > 0)
            password.append(QLatin1Char('-'));
        for (int i = 0; i < lettersInGroup; ++i)
            password.append(alphabet[QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))]);
    }
    return password;
}

int passwordStrength(const QString &password)
{
    if (password.size() < shortestPassword)
        return 0;
    const double bits = surprises(password) * std::log2(poolOf(password));
    return bits < weakBelow ? 1 : bits < fairBelow ? 2 : bits < goodBelow ? 3 : 4;
}

QString passwordStrengthText(const QString &password)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Password", text); };
    if (password.isEmpty())
        return {};
    switch (passwordStrength(password)) {
    case 0:
        return QCoreApplication::translate("Password", "%n more to go", "characters that a password still lacks",
                                           shortestPassword - static_cast<int>(password.size()));
    case 1: return say("Weak");
    case 2: return say("Fair");
    case 3: return say("Good");
    default: return say("Strong");
    }
}

} // namespace rollcall

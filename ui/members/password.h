// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

constexpr int shortestPassword = 15; ///< as the contract has it; there are no composition rules

/// Four groups of five letters and digits that are not taken for one another: about 98 bits from the system's generator.
[[nodiscard]] QString generatePassword();

/// How hard a password is to guess: 0 too short, 1 weak, 2 fair, 3 good, 4 strong. Counts what varies, not what kinds of
/// characters there are, so that "aaaaaaaaaaaaaaaaaaaa" and "abcdefghijklmnop" are weak.
[[nodiscard]] int passwordStrength(const QString &password);
[[nodiscard]] QString passwordStrengthText(const QString &password);

} // namespace rollcall

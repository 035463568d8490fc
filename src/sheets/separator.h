// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QChar>

namespace rollcall {

/// What stands between the cells of a text: the one of comma, semicolon, tab and pipe that divides its first rows most evenly,
/// outside of quotation marks. Null where none does, so that each line is one cell.
[[nodiscard]] QChar detectSeparator(const QByteArray &utf8);

/// The separator that a text names itself in a first line "sep=;", as one spreadsheet program writes it, and how many bytes that
/// line takes. Null and 0 where there is no such line.
struct NamedSeparator {
    QChar separator;
    qsizetype bytes = 0;
};
[[nodiscard]] NamedSeparator namedSeparator(const QByteArray &utf8);

} // namespace rollcall

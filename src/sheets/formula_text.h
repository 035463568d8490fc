// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// True for a text that a spreadsheet program would run as a formula: it begins with = + - @, their full-width forms, tab or CR,
/// and is no number and no phone number.
[[nodiscard]] bool looksLikeFormula(const QString &text);

/// The text so that no spreadsheet program takes it, or a part of it, for a formula: an apostrophe stands before each = + - @, tab
/// or CR with which a cell begins. So it does behind each separator inside, since the same file may be opened with another one.
[[nodiscard]] QString neutralised(const QString &text);

/// Takes back exactly what neutralised() did; also the apostrophe that people put before a number to keep it a text.
[[nodiscard]] QString unneutralised(const QString &text);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>

namespace rollcall {

/// Reads a text whose cells stand between separators, with libcsv: quotation marks, doubled ones inside, and new lines in cells.
/// Any text can be read; one whose quotation marks do not add up is read again with all of them as text.
[[nodiscard]] SheetResult<Sheet> readCsv(const QByteArray &utf8, QChar separator, const SheetLimits &limits,
                                         SheetProgress &progress);

/// Bytes in any encoding, with any separator.
[[nodiscard]] SheetResult<Sheet> readText(const QByteArray &bytes, const SheetLimits &limits, SheetProgress &progress);

} // namespace rollcall

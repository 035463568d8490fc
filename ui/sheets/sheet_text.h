// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/export_file.h"
#include "sheets/import_row.h"

#include <QString>

namespace rollcall {

/// Why a sheet could not be read, and what to do.
[[nodiscard]] QString sheetFaultText(const SheetFault &fault, const SheetLimits &limits);
/// Why a file was not written. What was there before still is.
[[nodiscard]] QString exportFaultText(const ExportFault &fault);
/// What was read: "Comma-separated text in UTF-8", or the sheet of a workbook; and what a person should know about how.
[[nodiscard]] QString sheetText(const Sheet &sheet);
/// One word or two, for the counts.
[[nodiscard]] QString verdictWord(ImportRow::Verdict verdict);
/// What a row says of itself.
[[nodiscard]] QString verdictText(const ImportRow &row);

} // namespace rollcall

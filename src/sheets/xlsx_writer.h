// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/export_file.h"

namespace rollcall {

constexpr std::int64_t mostWorkbookRows = 1'048'575; ///< below the header

/// Writes a workbook with libxlsxwriter: the table, and a sheet that says what it is, of which tenant and as of when. Texts are
/// texts in it, never formulas or links. `path` is a file of its own, whose folder also takes what the library puts down meanwhile.
[[nodiscard]] std::optional<ExportFault> writeXlsx(const QString &path, const ExportTable &table,
                                                   SheetProgress &progress);

} // namespace rollcall

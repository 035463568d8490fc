// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>

namespace rollcall {

/// The first sheet of an Office Open XML workbook: values as they were last calculated, never a formula. Piece by piece, so that
/// it can be stopped and holds no more than the cells. liborcus 0.17 was tried first: it finds nothing in workbooks that name
/// their parts from the root, as widely used writers do, and unpacks each part whole.
[[nodiscard]] SheetResult<Sheet> readXlsx(const QByteArray &bytes, const SheetLimits &limits, SheetProgress &progress);

/// True for what begins as a packed file does.
[[nodiscard]] bool looksPacked(const QByteArray &bytes);
/// True for the container of .xls, and of an .xlsx with a password.
[[nodiscard]] bool looksLikeOldWorkbook(const QByteArray &bytes);

} // namespace rollcall

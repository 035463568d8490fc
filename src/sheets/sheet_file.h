// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

namespace rollcall {

/// Reads a file of any kind that holds a sheet: what is inside decides, not how it is called. On any thread; takes as long as the
/// file is large, tells its progress and can be stopped.
[[nodiscard]] SheetResult<Sheet> readSheetFile(const QString &path, const SheetLimits &limits, SheetProgress &progress);

} // namespace rollcall

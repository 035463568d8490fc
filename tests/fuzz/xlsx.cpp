// SPDX-License-Identifier: MIT
#include "fuzzed.h"
#include "sheets/columns.h"
#include "sheets/xlsx_reader.h"

using namespace rollcall;

// A workbook as a file: how it is packed, which parts it names, and where they are. xlsx_parts goes into the parts.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    SheetLimits limits;
    limits.rows = 200;
    limits.unpackedBytes = 1024 * 1024;
    SheetProgress progress;
    if (const auto sheet = readXlsx(fuzz::bytesOf(data, size), limits, progress)) {
        fuzz::require(static_cast<int>(sheet->rows.size()) <= limits.rows);
        (void)findColumns(*sheet);
    }
    return 0;
}

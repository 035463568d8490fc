// SPDX-License-Identifier: MIT
#include "fuzzed.h"
#include "sheets/xlsx_cells.h"

using namespace rollcall;

// The XML of a workbook without the packing, which a fuzzer would not get through: the shared texts, a zero byte, and the cells. Each in
// pieces, as it is unpacked.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype pieceBytes = 64;
    SheetLimits limits;
    limits.rows = 200;
    limits.columns = 32;
    const auto bytes = fuzz::bytesOf(data, size);
    const auto zero = bytes.indexOf('\0');
    const auto readPieces = [](const QByteArray &part, PartReader &reader) {
        for (qsizetype at = 0; at < part.size(); at += pieceBytes) {
            if (reader.take(part.mid(at, pieceBytes)))
                return;
        }
    };
    SharedTexts shared(limits);
    readPieces(bytes.left(zero), shared);
    Sheet sheet;
    SheetCells cells(limits, shared.texts(), sheet);
    readPieces(bytes.mid(zero + 1), cells);
    fuzz::require(static_cast<int>(sheet.rows.size()) <= limits.rows);
    for (const auto &row : sheet.rows)
        fuzz::require(static_cast<int>(row.cells.size()) <= limits.columns);
    return 0;
}

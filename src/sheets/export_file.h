// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/export_table.h"
#include "sheets/sheet.h"

#include <QIODevice>

#include <optional>

namespace rollcall {

/// Why nothing was written; the file that was there before is untouched.
struct ExportFault {
    enum class Kind { NoFolder, NotAFile, Denied, DiskFull, TooManyRows, Failed, Cancelled };
    Kind kind = Kind::Failed;
    QString detail; ///< the system's reason
    bool operator==(const ExportFault &) const = default;
};

struct ExportReceipt {
    QString path;
    std::int64_t rows = 0;
    qint64 bytes = 0;
    bool operator==(const ExportReceipt &) const = default;
};

/// Writes the whole file or none of it: beside its place at first, and there in one step. Only its owner may read it.
[[nodiscard]] tl::expected<ExportReceipt, ExportFault> exportTo(const QString &path, const ExportTable &table,
                                                                const ExportOptions &options, SheetProgress &progress);

/// The parts of it, on any device. False where writing failed or was cancelled.
[[nodiscard]] bool writeCsv(QIODevice &device, const ExportTable &table, bool byteOrderMark, SheetProgress &progress);
[[nodiscard]] bool writeJson(QIODevice &device, const ExportTable &table, SheetProgress &progress);

} // namespace rollcall

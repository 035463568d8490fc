// SPDX-License-Identifier: MIT
#include "sheets/sheet_file.h"

#include "sheets/csv_reader.h"
#include "sheets/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

constexpr qint64 pieceBytes = 1024 * 1024;

SheetResult<QByteArray> readBytes(const QString &path, const SheetLimits &limits, SheetProgress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refuse(Kind::Missing);
    // Opening a pipe would wait for somebody to write into it.
    if (!info.isFile())
        return refuse(Kind::NotAFile);
    if (info.size() > limits.fileBytes)
        return refuse(Kind::TooLarge, info.size());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Kind::Unreadable, 0, file.errorString());
    QByteArray bytes;
    // It may grow meanwhile, and some files of the system have no size at all.
    while (bytes.size() <= limits.fileBytes) {
        if (progress.cancelled)
            return refuse(Kind::Cancelled);
        const auto piece = file.read(pieceBytes);
        if (piece.isEmpty()) {
            if (file.error() != QFileDevice::NoError)
                return refuse(Kind::Unreadable, 0, file.errorString());
            return bytes.isEmpty() ? SheetResult<QByteArray>(refuse(Kind::Empty)) : bytes;
        }
        bytes += piece;
    }
    return refuse(Kind::TooLarge, bytes.size());
}

} // namespace

SheetResult<Sheet> readSheetFile(const QString &path, const SheetLimits &limits, SheetProgress &progress)
{
    const auto bytes = readBytes(path, limits, progress);
    if (!bytes)
        return tl::unexpected<SheetFault>(bytes.error());
    if (looksLikeOldWorkbook(*bytes))
        return refuse(Kind::OldWorkbook);
    if (looksPacked(*bytes))
        return readXlsx(*bytes, limits, progress);
    return readText(*bytes, limits, progress);
}

} // namespace rollcall

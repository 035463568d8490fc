// SPDX-License-Identifier: MIT
#include "sheets/export_file.h"

#include "sheets/xlsx_writer.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace rollcall {

namespace {

ExportFault faultOf(const QFileDevice &file, const QString &folder, const SheetProgress &progress)
{
    if (progress.cancelled)
        return {ExportFault::Kind::Cancelled, {}};
    // Qt names a full disk in words only, in the language of the system; the room that is left is the better witness.
    constexpr qint64 roomForOneBlock = 64 * 1024;
    const QStorageInfo disk(folder);
    if (file.error() == QFileDevice::ResourceError || (disk.isValid() && disk.bytesAvailable() < roomForOneBlock))
        return {ExportFault::Kind::DiskFull, file.errorString()};
    return {ExportFault::Kind::Failed, file.errorString()};
}

bool copyTo(QIODevice &target, QIODevice &source)
{
    constexpr qint64 pieceBytes = 1024 * 1024;
    while (!source.atEnd()) {
        const auto piece = source.read(pieceBytes);
        if (piece.isEmpty() || target.write(piece) != piece.size())
            return false;
    }
    return true;
}

/// The library writes to a name, so it gets one beside the place that is meant.
std::optional<ExportFault> writeWorkbook(QSaveFile &file, const QString &folder, const ExportTable &table,
                                         SheetProgress &progress)
{
    QTemporaryFile beside(folder + QStringLiteral("/.export-XXXXXX"));
    if (!beside.open())
        return faultOf(beside, folder, progress);
    if (auto fault = writeXlsx(beside.fileName(), table, progress)) {
        const auto space = faultOf(beside, folder, progress);
        return space.kind == ExportFault::Kind::DiskFull ? space : *fault;
    }
    // Opened anew: the library may have put another file in its place.
    QFile written(beside.fileName());
    if (!written.open(QIODevice::ReadOnly))
        return faultOf(written, folder, progress);
    if (!copyTo(file, written))
        return faultOf(file, folder, progress);
    return std::nullopt;
}

std::optional<ExportFault> write(QSaveFile &file, const QString &folder, const ExportTable &table,
                                 const ExportOptions &options, SheetProgress &progress)
{
    if (options.format == ExportFormat::Xlsx)
        return writeWorkbook(file, folder, table, progress);
    const bool written = options.format == ExportFormat::Csv ? writeCsv(file, table, options.byteOrderMark, progress)
                                                             : writeJson(file, table, progress);
    return written ? std::nullopt : std::optional(faultOf(file, folder, progress));
}

} // namespace

tl::expected<ExportReceipt, ExportFault> exportTo(const QString &path, const ExportTable &table,
                                                  const ExportOptions &options, SheetProgress &progress)
{
    const auto refused = [](ExportFault fault) { return tl::unexpected<ExportFault>(std::move(fault)); };
    const QFileInfo info(path);
    const auto folder = info.absolutePath();
    if (!QFileInfo(folder).isDir())
        return refused({ExportFault::Kind::NoFolder, folder});
    if (path.isEmpty() || (info.exists() && !info.isFile()))
        return refused({ExportFault::Kind::NotAFile, {}});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        const bool full =
            faultOf(file, folder, progress).kind == ExportFault::Kind::DiskFull && QFileInfo(folder).isWritable();
        return refused({full ? ExportFault::Kind::DiskFull : ExportFault::Kind::Denied, file.errorString()});
    }
    if (!info.exists())
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto fault = write(file, folder, table, options, progress)) {
        file.cancelWriting();
        return refused(std::move(*fault));
    }
    const auto bytes = file.size();
    if (!file.commit())
        return refused(faultOf(file, folder, progress));
    return ExportReceipt{info.absoluteFilePath(), table.rows, bytes};
}

} // namespace rollcall

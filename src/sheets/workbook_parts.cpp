// SPDX-License-Identifier: MIT
#include "sheets/workbook_parts.h"

#include <zip.h>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

constexpr zip_uint64_t pieceBytes = 256 * 1024;

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

struct WorkbookParts::Private {
    std::unique_ptr<zip_t, Discard> archive;
    qint64 left;
    SheetProgress &progress;
};

WorkbookParts::WorkbookParts(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
WorkbookParts::~WorkbookParts() = default;

SheetResult<std::unique_ptr<WorkbookParts>> WorkbookParts::open(const QByteArray &bytes, const SheetLimits &limits,
                                                                SheetProgress &progress)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    auto *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        const auto reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_source_free(source);
        zip_error_fini(&error);
        return refuse(Kind::BrokenWorkbook, 0, reason);
    }
    zip_error_fini(&error);
    auto parts =
        std::make_unique<Private>(Private{std::unique_ptr<zip_t, Discard>(archive), limits.unpackedBytes, progress});
    return std::unique_ptr<WorkbookParts>(new WorkbookParts(std::move(parts)));
}

bool WorkbookParts::has(const QString &name) const
{
    return zip_name_locate(d->archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::optional<SheetFault> WorkbookParts::read(const QString &name, const Take &take)
{
    const auto fault = [this] {
        return SheetFault{Kind::BrokenWorkbook, 0, QString::fromUtf8(zip_strerror(d->archive.get()))};
    };
    const auto index = zip_name_locate(d->archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return SheetFault{Kind::BrokenWorkbook, 0, name};
    const auto place = static_cast<zip_uint64_t>(index);
    zip_stat_t facts;
    if (zip_stat_index(d->archive.get(), place, 0, &facts) != 0)
        return fault();
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        return SheetFault{Kind::OldWorkbook, 0, {}};
    const std::unique_ptr<zip_file_t, Discard> file(zip_fopen_index(d->archive.get(), place, 0));
    if (!file)
        return fault();
    const auto claimed = (facts.valid & ZIP_STAT_SIZE) != 0 ? static_cast<qint64>(facts.size) : 0;
    if (claimed > d->left)
        return SheetFault{Kind::Unpacked, claimed, {}};
    QByteArray piece(static_cast<qsizetype>(pieceBytes), Qt::Uninitialized);
    for (qint64 done = 0;;) {
        if (d->progress.cancelled)
            return SheetFault{Kind::Cancelled, 0, {}};
        const auto read = zip_fread(file.get(), piece.data(), pieceBytes);
        if (read < 0)
            return SheetFault{Kind::BrokenWorkbook, 0, QString::fromUtf8(zip_file_strerror(file.get()))};
        if (read == 0)
            return std::nullopt;
        done += read;
        d->left -= read;
        if (d->left < 0)
            return SheetFault{Kind::Unpacked, done, {}};
        d->progress.set(done, std::max(done, claimed));
        if (auto stop = take(QByteArray::fromRawData(piece.constData(), static_cast<qsizetype>(read))))
            return stop;
    }
}

} // namespace rollcall

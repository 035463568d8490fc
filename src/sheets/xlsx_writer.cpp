// SPDX-License-Identifier: MIT
#include "sheets/xlsx_writer.h"

#include <QFile>
#include <QFileInfo>

#include <QRegularExpression>

#include <xlsxwriter.h>

namespace rollcall {

namespace {

constexpr qsizetype longestCell = 32'767;
constexpr std::int64_t stride = 1024;

struct Book {
    lxw_workbook *workbook = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *time = nullptr;
};

void writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format = nullptr)
{
    if (text.isEmpty())
        return;
    // A workbook writes a character that XML has no room for by its code: _x000D_. Text that looks like one is not one, and says so
    // by the code of its first character. The library does that for control characters only.
    static const QRegularExpression code(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    auto cell = text.left(longestCell);
    if (cell.contains(QLatin1String("_x")))
        cell = cell.replace(code, QStringLiteral("_x005F_")).left(longestCell);
    worksheet_write_string(sheet, row, column, cell.toUtf8().constData(), format);
}

void writeTime(const Book &book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, Instant when)
{
    constexpr std::int64_t msInSecond = 1000;
    if (when.isKnown())
        worksheet_write_number(sheet, row, column, lxw_unixtime_to_excel_date(when.ms / msInSecond), book.time);
    else if (when.isNever())
        writeText(sheet, row, column, QStringLiteral("never"));
}

void writeValue(const Book &book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ExportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        writeText(sheet, row, column, *text);
    else if (const auto *number = std::get_if<std::int64_t>(&value))
        worksheet_write_number(sheet, row, column, static_cast<double>(*number), nullptr);
    else if (const auto *list = std::get_if<QStringList>(&value))
        writeText(sheet, row, column, list->join(QLatin1String(", ")));
    else if (const auto *when = std::get_if<Instant>(&value))
        writeTime(book, sheet, row, column, *when);
}

bool writeTable(const Book &book, lxw_worksheet *sheet, const ExportTable &table, SheetProgress &progress)
{
    constexpr double width = 22;
    lxw_col_t column = 0;
    for (const auto &each : table.columns)
        writeText(sheet, 0, column++, each.title, book.bold);
    worksheet_set_column(sheet, 0, column, width, nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    std::vector<ExportValue> values(static_cast<std::size_t>(table.columns.size()));
    for (std::int64_t row = 0; row < table.rows; ++row) {
        if (row % stride == 0) {
            if (progress.cancelled)
                return false;
            progress.set(row, table.rows);
        }
        table.row(row, values);
        column = 0;
        for (const auto &value : values)
            writeValue(book, sheet, static_cast<lxw_row_t>(row + 1), column++, value);
    }
    return true;
}

void writeStamp(const Book &book, lxw_worksheet *sheet, const ExportTable &table)
{
    constexpr double width = 26;
    const auto &stamp = table.stamp;
    worksheet_set_column(sheet, 0, 1, width, nullptr);
    const QList<std::pair<QString, ExportValue>> facts{
        {QStringLiteral("Tenant"), stamp.tenantName},          {QStringLiteral("Tenant ID"), stamp.tenantId},
        {QStringLiteral("Control plane"), stamp.controlPlane}, {QStringLiteral("As of (UTC)"), stamp.asOf},
        {QStringLiteral("Selection"), stamp.selection},        {QStringLiteral("Rows"), table.rows},
        {QStringLiteral("In the whole list"), stamp.total}};
    lxw_row_t row = 0;
    for (const auto &[name, value] : facts) {
        writeText(sheet, row, 0, name, book.bold);
        writeValue(book, sheet, row++, 1, value);
    }
}

} // namespace

std::optional<ExportFault> writeXlsx(const QString &path, const ExportTable &table, SheetProgress &progress)
{
    if (table.rows > mostWorkbookRows)
        return ExportFault{ExportFault::Kind::TooManyRows, {}};
    auto folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    Book book;
    book.workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book.workbook)
        return ExportFault{ExportFault::Kind::Failed, {}};
    book.bold = workbook_add_format(book.workbook);
    format_set_bold(book.bold);
    book.time = workbook_add_format(book.workbook);
    format_set_num_format(book.time, "yyyy-mm-dd hh:mm:ss");
    auto *sheet = workbook_add_worksheet(book.workbook, table.stamp.what.toUtf8().constData());
    auto *about = workbook_add_worksheet(book.workbook, "about");
    bool whole = sheet && about;
    if (whole) {
        whole = writeTable(book, sheet, table, progress);
        writeStamp(book, about, table);
    }
    // Frees it as well, so it is called whatever happened before.
    const auto error = workbook_close(book.workbook);
    if (error != LXW_NO_ERROR)
        return ExportFault{ExportFault::Kind::Failed, QString::fromUtf8(lxw_strerror(error))};
    if (progress.cancelled)
        return ExportFault{ExportFault::Kind::Cancelled, {}};
    return whole ? std::nullopt : std::optional(ExportFault{ExportFault::Kind::Failed, {}});
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
// CSV, quoted by libcsv, and JSON.
#include "sheets/export_file.h"
#include "sheets/formula_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csv.h>

namespace rollcall {

namespace {

constexpr qsizetype flushBytes = 256 * 1024;
constexpr std::int64_t stride = 1024;

QString cellText(const ExportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QLatin1String(", "));
    if (const auto *when = std::get_if<Instant>(&value))
        return when->isKnown() ? toRfc3339(*when) : when->isNever() ? QStringLiteral("never") : QString();
    return {};
}

void appendCell(QByteArray &line, const QString &text)
{
    if (text.isEmpty())
        return;
    const auto bytes = neutralised(text).toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    const auto begin = line.size();
    const auto most = size * 2 + 2; // each quotation mark is doubled, and two stand around
    line.resize(begin + static_cast<qsizetype>(most));
    const auto written = csv_write(line.data() + begin, most, bytes.constData(), size);
    line.resize(begin + static_cast<qsizetype>(written));
}

void appendValue(QByteArray &line, const ExportValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        line += QByteArray::number(static_cast<qlonglong>(*number));
    else
        appendCell(line, cellText(value));
}

QJsonValue jsonOf(const ExportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*number);
    if (const auto *list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    if (const auto text = cellText(value); !text.isEmpty())
        return text;
    return QJsonValue::Null;
}

/// Hands out line after line, and tells the progress.
template <typename Line>
bool writeRows(QIODevice &device, QByteArray &buffer, const ExportTable &table, SheetProgress &progress, Line line)
{
    std::vector<ExportValue> values(static_cast<std::size_t>(table.columns.size()));
    for (std::int64_t row = 0; row < table.rows; ++row) {
        if (row % stride == 0) {
            if (progress.cancelled)
                return false;
            progress.set(row, table.rows);
        }
        table.row(row, values);
        line(row, values);
        if (buffer.size() >= flushBytes) {
            if (device.write(buffer) != buffer.size())
                return false;
            buffer.clear();
        }
    }
    return true;
}

} // namespace

bool writeCsv(QIODevice &device, const ExportTable &table, bool byteOrderMark, SheetProgress &progress)
{
    QByteArray buffer;
    if (byteOrderMark)
        buffer += "\xef\xbb\xbf";
    for (const auto &column : table.columns)
        buffer += column.key.toUtf8() + ',';
    buffer += "as_of\r\n";
    // A text file has no other place for it that a program would read over.
    QByteArray end = ",";
    appendValue(end, table.stamp.asOf);
    end += "\r\n";
    const bool written =
        writeRows(device, buffer, table, progress, [&](std::int64_t, const std::vector<ExportValue> &values) {
            bool first = true;
            for (const auto &value : values) {
                if (!first)
                    buffer += ',';
                first = false;
                appendValue(buffer, value);
            }
            buffer += end;
        });
    return written && device.write(buffer) == buffer.size();
}

bool writeJson(QIODevice &device, const ExportTable &table, SheetProgress &progress)
{
    const auto &stamp = table.stamp;
    const QJsonObject head{{QStringLiteral("as_of"), jsonOf(stamp.asOf)},
                           {QStringLiteral("tenant"), QJsonObject{{QStringLiteral("id"), stamp.tenantId},
                                                                  {QStringLiteral("name"), stamp.tenantName}}},
                           {QStringLiteral("control_plane"), stamp.controlPlane},
                           {QStringLiteral("selection"), stamp.selection},
                           {QStringLiteral("exported"), static_cast<qint64>(table.rows)},
                           {QStringLiteral("total"), static_cast<qint64>(stamp.total)}};
    auto buffer = QJsonDocument(head).toJson(QJsonDocument::Compact);
    buffer.chop(1);
    buffer += ",\"" + stamp.what.toUtf8() + "\":[";
    const bool written =
        writeRows(device, buffer, table, progress, [&](std::int64_t row, const std::vector<ExportValue> &values) {
            QJsonObject object;
            for (std::size_t at = 0; at < values.size(); ++at)
                object.insert(table.columns[static_cast<qsizetype>(at)].key, jsonOf(values[at]));
            buffer += row == 0 ? "\n" : ",\n";
            buffer += QJsonDocument(object).toJson(QJsonDocument::Compact);
        });
    buffer += "\n]}\n";
    return written && device.write(buffer) == buffer.size();
}

} // namespace rollcall

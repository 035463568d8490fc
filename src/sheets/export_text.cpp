// SPDX-License-Identifier: MIT
// CSV, quoted by libcsv, and JSON.
#include "sheets/export_file.h"
#include "sheets/formula_text.h"

#include <QByteArrayList>

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

/// Qt's JSON makes a tree of each row at first, which takes four times as long as all the rest.
void appendJsonText(QByteArray &out, const QString &text)
{
    constexpr char firstPrintable = 0x20;
    out += '"';
    const auto bytes = text.toUtf8();
    qsizetype copied = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        const bool control = static_cast<unsigned char>(c) < firstPrintable;
        if (!control && c != '"' && c != '\\')
            continue;
        out.append(bytes.constData() + copied, at - copied);
        out += control ? "\\u00" + QByteArray(1, c).toHex() : QByteArray(1, '\\') + c;
        copied = at + 1;
    }
    out.append(bytes.constData() + copied, bytes.size() - copied);
    out += '"';
}

void appendJson(QByteArray &out, const ExportValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        out += QByteArray::number(static_cast<qlonglong>(*number));
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        out += '[';
        for (const auto &text : *list) {
            if (&text != &list->front())
                out += ',';
            appendJsonText(out, text);
        }
        out += ']';
    } else if (const auto text = cellText(value); !text.isEmpty() || std::holds_alternative<QString>(value)) {
        appendJsonText(out, text);
    } else {
        out += "null";
    }
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
    const QList<std::pair<QByteArray, ExportValue>> facts{{"as_of", stamp.asOf},
                                                          {"tenant_id", stamp.tenantId},
                                                          {"tenant_name", stamp.tenantName},
                                                          {"control_plane", stamp.controlPlane},
                                                          {"selection", stamp.selection},
                                                          {"exported", table.rows},
                                                          {"total", stamp.total}};
    QByteArray buffer = "{";
    for (const auto &[name, value] : facts) {
        buffer += '"' + name + "\":";
        appendJson(buffer, value);
        buffer += ",\n";
    }
    buffer += '"' + stamp.what.toUtf8() + "\":[";
    QByteArrayList names;
    for (const auto &column : table.columns)
        names.append('"' + column.key.toUtf8() + "\":");
    const bool written =
        writeRows(device, buffer, table, progress, [&](std::int64_t row, const std::vector<ExportValue> &values) {
            buffer += row == 0 ? "\n{" : ",\n{";
            for (std::size_t at = 0; at < values.size(); ++at) {
                if (at > 0)
                    buffer += ',';
                buffer += names[static_cast<qsizetype>(at)];
                appendJson(buffer, values[at]);
            }
            buffer += '}';
        });
    buffer += "\n]}\n";
    return written && device.write(buffer) == buffer.size();
}

} // namespace rollcall

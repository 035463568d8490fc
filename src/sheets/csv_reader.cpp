// SPDX-License-Identifier: MIT
#include "sheets/csv_reader.h"

#include "sheets/formula_text.h"
#include "sheets/separator.h"
#include "sheets/text_encoding.h"

#include <algorithm>
#include <optional>

#include <csv.h>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

constexpr qsizetype chunkBytes = 64 * 1024;
constexpr std::size_t longestUtf8 = 4; // bytes of a character
constexpr char noSeparator = '\x1f';   // the unit separator, which no list of people has

/// What libcsv calls back into while it reads.
class Rows {
public:
    Rows(const SheetLimits &limits, Sheet &sheet) : m_limits(limits), m_sheet(sheet) {}

    void takeCell(const char *bytes, std::size_t length)
    {
        if (m_fault)
            return;
        if (m_cells.size() == static_cast<std::size_t>(m_limits.columns)) {
            stop(Kind::TooManyColumns);
            return;
        }
        auto cell = unneutralised(QString::fromUtf8(bytes, static_cast<qsizetype>(length)));
        if (cell.size() > m_limits.cellCharacters) {
            stop(Kind::CellTooLong);
            return;
        }
        m_content = m_content || !cell.isEmpty();
        m_cells.push_back(std::move(cell));
    }

    void endRow(int by)
    {
        // CR LF is one end, of which libcsv tells twice.
        const bool second = by == '\n' && m_endedBy == '\r' && m_cells.empty();
        m_endedBy = second ? '\n' : by;
        if (second || m_fault)
            return;
        ++m_number;
        if (m_content && m_sheet.rows.size() == static_cast<std::size_t>(m_limits.rows))
            stop(Kind::TooManyRows);
        else if (m_content)
            m_sheet.rows.push_back({m_number, std::move(m_cells)});
        m_cells.clear();
        m_content = false;
    }

    void stop(Kind kind) { m_fault = SheetFault{kind, kind == Kind::TooManyRows ? m_limits.rows : m_number + 1, {}}; }
    [[nodiscard]] const std::optional<SheetFault> &fault() const { return m_fault; }

private:
    const SheetLimits &m_limits;
    Sheet &m_sheet;
    std::vector<QString> m_cells;
    std::optional<SheetFault> m_fault;
    int m_number = 0;
    int m_endedBy = 0;
    bool m_content = false;
};

extern "C" void cellOfCsv(void *bytes, std::size_t length, void *rows)
{
    static_cast<Rows *>(rows)->takeCell(static_cast<const char *>(bytes), length);
}

extern "C" void rowOfCsv(int by, void *rows) { static_cast<Rows *>(rows)->endRow(by); }

/// The parser of libcsv, whose buffer grows by 128 bytes unless told otherwise: minutes for a cell of 10 MB.
class Parser {
public:
    Parser(char separator, bool quotes)
    {
        csv_init(&m_parser, CSV_REPALL_NL);
        csv_set_blk_size(&m_parser, chunkBytes);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
        if (!quotes)
            csv_set_quote(&m_parser, '\0');
    }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
    ~Parser() { csv_free(&m_parser); }

    bool feed(const char *bytes, qsizetype length, Rows &rows)
    {
        const auto all = static_cast<std::size_t>(length);
        return csv_parse(&m_parser, bytes, all, cellOfCsv, rowOfCsv, &rows) == all;
    }
    bool end(Rows &rows) { return csv_fini(&m_parser, cellOfCsv, rowOfCsv, &rows) == 0; }
    [[nodiscard]] bool insideQuotes() const { return m_parser.pstate == fieldBegun && m_parser.quoted != 0; }
    [[nodiscard]] std::size_t heldBytes() const { return m_parser.entry_pos; }

private:
    static constexpr int fieldBegun = 2; // FIELD_BEGUN of libcsv.c
    csv_parser m_parser{};
};

SheetResult<Sheet> readRows(const QByteArray &utf8, QChar separator, bool quotes, const SheetLimits &limits,
                            SheetProgress &progress)
{
    Sheet sheet;
    sheet.separator = separator;
    sheet.plainQuotes = !quotes;
    Rows rows(limits, sheet);
    Parser parser(separator.isNull() ? noSeparator : separator.toLatin1(), quotes);
    const auto longest = static_cast<std::size_t>(limits.cellCharacters) * longestUtf8;
    for (qsizetype at = 0; at < utf8.size() && !rows.fault(); at += chunkBytes) {
        if (progress.cancelled)
            return refuse(Kind::Cancelled);
        if (!parser.feed(utf8.constData() + at, std::min(chunkBytes, utf8.size() - at), rows))
            return refuse(Kind::OutOfMemory);
        if (parser.heldBytes() > longest + chunkBytes)
            rows.stop(Kind::CellTooLong);
        progress.set(at, utf8.size());
    }
    // One that is opened by mistake swallows what follows, up to the end or to the longest cell.
    const bool swallowed =
        rows.fault() ? rows.fault()->kind == Kind::CellTooLong && utf8.count('"') % 2 == 1 : parser.insideQuotes();
    if (quotes && swallowed)
        return readRows(utf8, separator, false, limits, progress);
    if (!rows.fault() && !parser.end(rows))
        return refuse(Kind::OutOfMemory);
    if (rows.fault())
        return tl::unexpected<SheetFault>(*rows.fault());
    progress.set(1, 1);
    return sheet;
}

} // namespace

SheetResult<Sheet> readCsv(const QByteArray &utf8, QChar separator, const SheetLimits &limits, SheetProgress &progress)
{
    return readRows(utf8, separator, true, limits, progress);
}

SheetResult<Sheet> readText(const QByteArray &bytes, const SheetLimits &limits, SheetProgress &progress)
{
    if (looksBinary(bytes))
        return refuse(Kind::NotText);
    const auto decoded = decodeText(bytes);
    const auto named = namedSeparator(decoded.utf8);
    auto sheet = named.bytes > 0 ? readCsv(decoded.utf8.mid(named.bytes), named.separator, limits, progress)
                                 : readCsv(decoded.utf8, detectSeparator(decoded.utf8), limits, progress);
    if (!sheet)
        return sheet;
    if (sheet->rows.empty())
        return refuse(Kind::Empty);
    sheet->encoding = decoded.encoding;
    sheet->replaced = decoded.replaced;
    return sheet;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "sheets/xlsx_cells.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

/// "AB12" is column 27; -1 where there is no column in it.
int columnOf(QStringView reference)
{
    constexpr int letters = 26;
    constexpr int most = 1 << 20;
    int column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > most)
            break;
        column = column * letters + (c.unicode() - 'A' + 1);
    }
    return column - 1;
}

/// A number as a person would type it: a phone number is stored as 1.3800138E10.
QString plainNumber(const QString &text)
{
    constexpr double exact = 1e15;
    bool number = false;
    const double value = text.toDouble(&number);
    if (!number || !std::isfinite(value))
        return text;
    if (value == std::floor(value) && std::abs(value) < exact)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Characters that XML cannot hold stand in texts as _x000D_.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString plain;
    qsizetype copied = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        constexpr int hexadecimal = 16;
        plain += QStringView(text).mid(copied, match.capturedStart() - copied);
        plain += QChar(match.capturedView(1).toUShort(nullptr, hexadecimal));
        copied = match.capturedEnd();
    }
    plain += QStringView(text).mid(copied);
    return plain;
}

} // namespace

std::optional<SheetFault> PartReader::take(const QByteArray &piece)
{
    m_xml.addData(piece);
    while (!m_fault && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: begin(m_xml); break;
        case QXmlStreamReader::EndElement: end(m_xml.name()); break;
        case QXmlStreamReader::Characters: text(m_xml.text()); break;
        default: break;
        }
    }
    if (!m_fault && m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        m_fault = SheetFault{Kind::BrokenWorkbook, 0, m_xml.errorString()};
    return m_fault;
}

void SharedTexts::begin(const QXmlStreamReader &xml)
{
    if (xml.name() == QLatin1String("si"))
        m_text.clear();
    else if (xml.name() == QLatin1String("rPh"))
        m_inReading = true;
    m_inText = xml.name() == QLatin1String("t") && !m_inReading;
}

void SharedTexts::end(QStringView name)
{
    m_inText = false;
    if (name == QLatin1String("rPh"))
        m_inReading = false;
    if (name != QLatin1String("si"))
        return;
    const auto most = static_cast<std::size_t>(m_limits.rows) * 8;
    if (m_texts.size() == most)
        stop(Kind::TooManyRows, m_limits.rows);
    else
        m_texts.push_back(m_text);
}

void SharedTexts::text(QStringView text)
{
    // One that is longer than a cell may be is cut here, and refused where a cell shows it.
    if (m_inText && m_text.size() <= m_limits.cellCharacters)
        m_text += text;
}

void SheetCells::begin(const QXmlStreamReader &xml)
{
    const auto name = xml.name();
    if (name == QLatin1String("row")) {
        bool given = false;
        const int number = xml.attributes().value(QLatin1String("r")).toInt(&given);
        m_row.number = given && number > m_row.number ? number : m_row.number + 1;
        m_column = -1;
    } else if (name == QLatin1String("c")) {
        placeCell(xml);
    } else if (name == QLatin1String("v") || name == QLatin1String("t")) {
        m_inValue = true;
    }
}

void SheetCells::placeCell(const QXmlStreamReader &xml)
{
    const int given = columnOf(xml.attributes().value(QLatin1String("r")));
    m_column = given > m_column ? given : m_column + 1;
    m_type = xml.attributes().value(QLatin1String("t")).toString();
    m_text.clear();
}

void SheetCells::end(QStringView name)
{
    m_inValue = false;
    if (name == QLatin1String("c"))
        endCell();
    else if (name == QLatin1String("row"))
        endRow();
}

void SheetCells::text(QStringView text)
{
    if (!m_inValue)
        return;
    m_text += text;
    if (m_text.size() > m_limits.cellCharacters)
        stop(Kind::CellTooLong, m_row.number);
}

QString SheetCells::value() const
{
    if (m_type == QLatin1String("s")) {
        bool number = false;
        const auto at = m_text.toULongLong(&number);
        return number && at < m_shared.size() ? unescaped(m_shared[at]) : QString();
    }
    if (m_type == QLatin1String("b"))
        return m_text == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (m_type.isEmpty() || m_type == QLatin1String("n"))
        return plainNumber(m_text);
    return unescaped(m_text); // a text of its own, the text of a formula's result, or the name of its error
}

void SheetCells::endCell()
{
    auto cell = m_text.isEmpty() ? QString() : value();
    if (cell.isEmpty())
        return; // also of cells that are merely coloured, out to the last column
    if (cell.size() > m_limits.cellCharacters) {
        stop(Kind::CellTooLong, m_row.number);
        return;
    }
    if (m_column >= m_limits.columns) {
        stop(Kind::TooManyColumns, m_row.number);
        return;
    }
    m_content = true;
    m_row.cells.resize(static_cast<std::size_t>(m_column) + 1);
    m_row.cells.back() = std::move(cell);
}

void SheetCells::endRow()
{
    if (m_content && m_sheet.rows.size() == static_cast<std::size_t>(m_limits.rows))
        stop(Kind::TooManyRows, m_limits.rows);
    else if (m_content)
        m_sheet.rows.push_back({m_row.number, std::move(m_row.cells)});
    m_row.cells.clear();
    m_content = false;
}

} // namespace rollcall

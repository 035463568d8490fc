// SPDX-License-Identifier: MIT
#include "../domain/properties.h"
#include "sheets/csv_reader.h"
#include "sheets/export_file.h"
#include "sheets/formula_text.h"
#include "sheets/xlsx_reader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace rollcall;

namespace {

using Cells = std::vector<std::vector<QString>>;

rc::Gen<QString> hostile()
{
    static const auto letters = QStringLiteral("ab=+-@,;|\t\r\n\"' \u4e2d\uff1d_x0_");
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(letters.size()))),
                        [](const std::vector<int> &chosen) {
                            QString text;
                            for (const int letter : chosen)
                                text += letters[letter];
                            return text;
                        });
}

/// Rows of three cells, the first of which is never empty: an empty row is none.
Cells anyCells()
{
    auto cells = *rc::gen::container<Cells>(rc::gen::container<std::vector<QString>>(3, hostile()));
    for (auto &row : cells)
        row[0].prepend(QLatin1Char('a'));
    return cells;
}

ExportTable tableOf(const Cells &cells)
{
    ExportTable table;
    table.stamp.what = QStringLiteral("list");
    table.columns = {{QStringLiteral("a"), QStringLiteral("a")},
                     {QStringLiteral("b"), QStringLiteral("b")},
                     {QStringLiteral("c"), QStringLiteral("c")}};
    table.rows = static_cast<std::int64_t>(cells.size());
    table.row = [cells](std::int64_t row, std::vector<ExportValue> &values) {
        for (std::size_t at = 0; at < 3; ++at)
            values[at] = cells[static_cast<std::size_t>(row)][at];
    };
    return table;
}

Cells cellsOf(const Sheet &sheet)
{
    Cells cells;
    for (std::size_t row = 1; row < sheet.rows.size(); ++row) {
        auto line = sheet.rows[row].cells;
        line.resize(3);
        cells.push_back(std::move(line));
    }
    return cells;
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neutralisingIsTakenBackExactly()
    {
        checkProperty([] {
            const auto text = *hostile();
            RC_ASSERT(unneutralised(neutralised(text)) == text);
            RC_ASSERT(!looksLikeFormula(neutralised(text)));
        });
    }

    void csvReadsBackWhatWasWritten()
    {
        checkProperty([] {
            const auto cells = anyCells();
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            SheetProgress progress;
            RC_ASSERT(writeCsv(buffer, tableOf(cells), false, progress));
            const auto sheet = readCsv(buffer.data(), QLatin1Char(','), {}, progress);
            RC_ASSERT(sheet.has_value());
            RC_ASSERT(!sheet->plainQuotes);
            RC_ASSERT(cellsOf(*sheet) == cells);
        });
    }

    void jsonReadsBackWhatWasWritten()
    {
        checkProperty([] {
            const auto cells = anyCells();
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            SheetProgress progress;
            RC_ASSERT(writeJson(buffer, tableOf(cells), progress));
            const auto root = QJsonDocument::fromJson(buffer.data()).object();
            const auto list = root.value(QLatin1String("list")).toArray();
            Cells read;
            for (const auto &row : list) {
                const auto object = row.toObject();
                read.push_back({object.value(QLatin1String("a")).toString(),
                                object.value(QLatin1String("b")).toString(),
                                object.value(QLatin1String("c")).toString()});
            }
            RC_ASSERT(!root.isEmpty());
            RC_ASSERT(read == cells);
        });
    }

    /// What a property found once in some thousands of tests: a workbook writes characters by their codes, and text can look like one.
    void aWorkbookKeepsTextThatLooksLikeTheCodeOfACharacter()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.xlsx"));
        const Cells cells{{QStringLiteral("a"), {}, QStringLiteral("_xaaaa_")},
                          {QStringLiteral("_x000D_"), QStringLiteral("_x005F_"), QStringLiteral("_xAAAA_xbbbb_")},
                          {QStringLiteral("__x0041__"), QStringLiteral("_x041_"), QStringLiteral("a\rb_x")}};
        SheetProgress progress;
        QVERIFY(exportTo(path, tableOf(cells), {ExportFormat::Xlsx, false}, progress).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sheet = readXlsx(file.readAll(), {}, progress);
        QVERIFY(sheet.has_value());
        QCOMPARE(cellsOf(*sheet), cells);
    }

    void workbooksReadBackWhatWasWritten()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.xlsx"));
        checkProperty([&] {
            const auto cells = anyCells();
            SheetProgress progress;
            RC_ASSERT(exportTo(path, tableOf(cells), {ExportFormat::Xlsx, false}, progress).has_value());
            QFile file(path);
            RC_ASSERT(file.open(QIODevice::ReadOnly));
            const auto sheet = readXlsx(file.readAll(), {}, progress);
            RC_ASSERT(sheet.has_value());
            RC_ASSERT(cellsOf(*sheet) == cells);
        });
    }

    void anyBytesAreReadOrRefused()
    {
        checkProperty([] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
            SheetProgress progress;
            const auto sheet = readText(QByteArray::fromStdString(bytes), {}, progress);
            RC_ASSERT(sheet.has_value() || sheet.error().kind == SheetFault::Kind::NotText
                      || sheet.error().kind == SheetFault::Kind::Empty);
        });
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "round_trip_test.moc"

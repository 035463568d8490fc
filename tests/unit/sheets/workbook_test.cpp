// SPDX-License-Identifier: MIT
#include "sheets/xlsx_reader.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <zip.h>

using namespace rollcall;

namespace {

using Parts = QMap<QString, QByteArray>;
using Kind = SheetFault::Kind;

/// Packs parts as a workbook.
QByteArray packed(const Parts &parts)
{
    auto *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        auto *content = zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        zip_file_add(archive, part.key().toUtf8().constData(), content, ZIP_FL_OVERWRITE);
    }
    zip_close(archive);
    zip_stat_t facts;
    zip_source_stat(source, &facts);
    QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// `target` is how the workbook names its sheet: from its own folder, or from the root.
Parts workbook(const QByteArray &rows, const QByteArray &target = "worksheets/sheet1.xml")
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return {{QStringLiteral("xl/workbook.xml"),
             "<workbook xmlns:r=\"" + types
                 + "\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/>"
                   "<sheet name=\"Other\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
            {QStringLiteral("xl/_rels/workbook.xml.rels"),
             "<Relationships><Relationship Id=\"rId1\" Type=\"" + types + "/worksheet\" Target=\"" + target
                 + "\"/><Relationship Id=\"rId2\" Type=\"" + types
                 + "/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"" + types
                 + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
            {QStringLiteral("xl/sharedStrings.xml"),
             "<sst><si><t>E-mail</t></si><si><r><t>Zo</t></r><r><t>\xc3\xab</t></r><rPh><t>no</t></rPh></si>"
             "<si><t>two\nlines_x000D_</t></si></sst>"},
            {QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
            {QStringLiteral("xl/worksheets/sheet2.xml"), "<worksheet><sheetData/></worksheet>"}};
}

const QByteArray threeRows =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    "<row r=\"4\"><c r=\"B4\"><v>1.3800138E10</v></c><c r=\"D4\" t=\"s\"><v>1</v></c>"
    "<c t=\"b\"><v>1</v></c></row>"
    "<row><c t=\"inlineStr\"><is><t>a@b.example</t></is></c><c><f>1+1</f><v>2.5</v></c>"
    "<c t=\"str\"><f>A1</f><v>text</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>99</v></c></row>";

SheetResult<Sheet> read(const QByteArray &bytes, SheetLimits limits = {})
{
    SheetProgress progress;
    return readXlsx(bytes, limits, progress);
}

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstSheet_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("named from its folder") << QByteArray("worksheets/sheet1.xml");
        QTest::newRow("named from the root") << QByteArray("/xl/worksheets/sheet1.xml");
    }
    void readsTheFirstSheet()
    {
        QFETCH(QByteArray, target);
        const auto sheet = read(packed(workbook(threeRows, target)));
        QVERIFY(sheet);
        QCOMPARE(sheet->name, QStringLiteral("People"));
        QVERIFY(sheet->furtherSheets);
        const std::vector<SheetRow> expected{
            {1, {QStringLiteral("E-mail")}},
            {4, {QString(), QStringLiteral("13800138000"), QString(), QStringLiteral("Zoë"), QStringLiteral("TRUE")}},
            {5,
             {QStringLiteral("a@b.example"), QStringLiteral("2.5"), QStringLiteral("text"),
              QStringLiteral("two\nlines\r")}}};
        QCOMPARE(sheet->rows, expected);
    }

    void stopsAtEachLimit()
    {
        SheetLimits limits;
        limits.rows = 2;
        QCOMPARE(read(packed(workbook(threeRows)), limits).error(), (SheetFault{Kind::TooManyRows, 2, {}}));
        limits.rows = 3;
        limits.columns = 4;
        QCOMPARE(read(packed(workbook(threeRows)), limits).error(), (SheetFault{Kind::TooManyColumns, 4, {}}));
        limits.columns = 5;
        limits.cellCharacters = 10;
        QCOMPARE(read(packed(workbook(threeRows)), limits).error(), (SheetFault{Kind::CellTooLong, 4, {}}));
    }

    void aColouredRowIsNoWideOne()
    {
        const auto sheet = read(packed(workbook("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"4\"/></row>")));
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.front().cells.size(), std::size_t(1));
    }

    /// 40 MB of blanks in 40 KB.
    void unpacksABombNoFurtherThanTheLimit()
    {
        SheetLimits limits;
        limits.unpackedBytes = 4 * 1024 * 1024;
        const auto bomb = workbook("<row>" + QByteArray(40 * 1024 * 1024, ' ') + "</row>");
        auto bytes = packed(bomb);
        QVERIFY(bytes.size() < 128 * 1024);
        QCOMPARE(read(bytes, limits).error().kind, Kind::Unpacked);
        // One that lies about its size is found out while it is unpacked.
        const auto size = static_cast<quint32>(bomb[QStringLiteral("xl/worksheets/sheet1.xml")].size());
        const QByteArray claim(reinterpret_cast<const char *>(&size), sizeof size);
        QVERIFY(bytes.contains(claim));
        bytes.replace(claim, QByteArray("\x10\0\0\0", sizeof size));
        const auto sheet = read(bytes, limits);
        QVERIFY(!sheet);
        QVERIFY(sheet.error().kind == Kind::Unpacked || sheet.error().kind == Kind::BrokenWorkbook);
    }

    void aBillionLaughsAreNotLaughed()
    {
        auto parts = workbook(threeRows);
        QByteArray entities = "<!DOCTYPE sst [<!ENTITY a0 \"ha\">";
        for (int level = 1; level < 12; ++level) {
            const auto below = "&a" + QByteArray::number(level - 1) + ";";
            entities += "<!ENTITY a" + QByteArray::number(level) + " \"" + below.repeated(10) + "\">";
        }
        parts[QStringLiteral("xl/sharedStrings.xml")] = entities + "]><sst><si><t>&a11;</t></si></sst>";
        QCOMPARE(read(packed(parts)).error().kind, Kind::BrokenWorkbook);
    }

    void saysWhatIsNoWorkbook()
    {
        QCOMPARE(read("PK\x03\x04 and no more").error().kind, Kind::BrokenWorkbook);
        QCOMPARE(read(packed({{QStringLiteral("a.txt"), "text"}})).error().kind, Kind::NoSheet);
        QCOMPARE(read(packed(workbook({}))).error().kind, Kind::Empty);
        auto parts = workbook(threeRows);
        parts.remove(QStringLiteral("xl/worksheets/sheet1.xml"));
        QCOMPARE(read(packed(parts)).error().kind, Kind::BrokenWorkbook);
        parts[QStringLiteral("xl/worksheets/sheet1.xml")] = "<worksheet><sheetData><row></worksheet>";
        QCOMPARE(read(packed(parts)).error().kind, Kind::BrokenWorkbook);
    }

    void endsWhenCancelled()
    {
        SheetProgress progress;
        progress.cancelled = true;
        QCOMPARE(readXlsx(packed(workbook(threeRows)), {}, progress).error().kind, Kind::Cancelled);
    }

    /// Whatever is broken, in the container or in a part: an answer, and never a crash.
    void survivesBrokenBytes()
    {
        QRandomGenerator chance(4);
        const auto whole = packed(workbook(threeRows));
        const auto good = workbook(threeRows);
        const auto spoilt = [&](QByteArray bytes) {
            for (int time = chance.bounded(1, 6); time > 0 && !bytes.isEmpty(); --time) {
                const int at = chance.bounded(static_cast<int>(bytes.size()));
                switch (chance.bounded(4)) {
                case 0: bytes[at] = static_cast<char>(chance.bounded(256)); break;
                case 1: bytes.remove(at, chance.bounded(1, 20)); break;
                case 2: bytes.insert(at, bytes.mid(chance.bounded(static_cast<int>(bytes.size())), 30)); break;
                default: bytes.insert(at, "-99999999999\"<&"); break;
                }
            }
            return bytes;
        };
        for (int round = 0; round < 2000; ++round) {
            auto bytes = spoilt(whole);
            if (round % 2 == 0) {
                auto parts = good;
                const auto names = good.keys();
                const auto &name = names[chance.bounded(static_cast<int>(names.size()))];
                parts[name] = spoilt(parts[name]);
                bytes = packed(parts);
            }
            const auto sheet = read(bytes);
            QVERIFY(sheet || sheet.error().kind != Kind::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(WorkbookTest)
#include "workbook_test.moc"

// SPDX-License-Identifier: MIT
#include "sheets/address_list.h"
#include "sheets/csv_reader.h"
#include "sheets/sheet_file.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rollcall;

namespace {

SheetResult<Sheet> read(const QByteArray &bytes, SheetLimits limits = {})
{
    SheetProgress progress;
    return readText(bytes, limits, progress);
}

SheetResult<Sheet> paste(const QString &text)
{
    SheetProgress progress;
    return readPaste(text, {}, progress);
}

QStringList row(const Sheet &sheet, std::size_t at)
{
    return at < sheet.rows.size() ? QStringList(sheet.rows[at].cells.cbegin(), sheet.rows[at].cells.cend())
                                  : QStringList();
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSeparator_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("comma") << QByteArray("a@b.example,member\nc@d.example,admin\n") << QChar(u',');
        QTest::newRow("semicolon, commas in texts")
            << QByteArray("a@b.example;Doe, Jane;x\nc@d.example;Roe, Rick;y\n") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a@b.example\tDoe, Jane; MD\nc@d.example\tRoe\n") << QChar(u'\t');
        QTest::newRow("pipe") << QByteArray("a@b.example|member\nc@d.example|admin") << QChar(u'|');
        QTest::newRow("none") << QByteArray("a@b.example\nc@d.example\n") << QChar();
        QTest::newRow("inside quotation marks only") << QByteArray("\"a;b;c\",x\n\"d;e;f\",y\n") << QChar(u',');
        QTest::newRow("named in the first line") << QByteArray("sep=|\r\na,b|c\r\n") << QChar(u'|');
    }
    void findsTheSeparator()
    {
        QFETCH(QByteArray, text);
        QFETCH(QChar, separator);
        const auto sheet = read(text);
        QVERIFY(sheet);
        QCOMPARE(sheet->separator, separator);
        QCOMPARE(row(*sheet, 0).size(), separator.isNull() ? 1 : row(*sheet, 0).size());
    }

    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QString>("name");
        const auto zoe = QStringLiteral("Zoë Müller");
        const auto wang = QStringLiteral("王小明和李四");
        const auto text = [](const QString &name) {
            return QString(QLatin1String("a@b.example,%1\nc@d.example,%1\n")).arg(name);
        };
        const auto in = [&](const char *codec, const QString &name) {
            return QByteArray(QStringEncoder(codec).encode(text(name)));
        };
        QTest::newRow("UTF-8") << text(zoe).toUtf8() << TextEncoding::Utf8 << zoe;
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text(wang).toUtf8() << TextEncoding::Utf8 << wang;
        QTest::newRow("UTF-16 LE with a mark") << "\xff\xfe" + in("UTF-16LE", wang) << TextEncoding::Utf16Le << wang;
        QTest::newRow("UTF-16 BE with a mark") << "\xfe\xff" + in("UTF-16BE", zoe) << TextEncoding::Utf16Be << zoe;
        QTest::newRow("UTF-16 LE without") << in("UTF-16LE", zoe) << TextEncoding::Utf16Le << zoe;
        QTest::newRow("UTF-16 BE without") << in("UTF-16BE", zoe) << TextEncoding::Utf16Be << zoe;
        QTest::newRow("GB18030") << in("GB18030", wang) << TextEncoding::Gb18030 << wang;
        QTest::newRow("Windows-1252") << in("windows-1252", zoe + QChar(0x20ac)) << TextEncoding::Windows1252
                                      << zoe + QChar(0x20ac);
    }
    void readsEncodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        QFETCH(QString, name);
        const auto sheet = read(bytes);
        QVERIFY(sheet);
        QCOMPARE(sheet->encoding, encoding);
        QVERIFY(!sheet->replaced);
        QCOMPARE(row(*sheet, 1), QStringList({QStringLiteral("c@d.example"), name}));
    }

    void saysThatBytesWereReplaced()
    {
        const auto sheet = read("\xef\xbb\xbfname\xff,x\n");
        QVERIFY(sheet);
        QVERIFY(sheet->replaced);
    }

    void numbersRowsAsASpreadsheetDoes()
    {
        const auto sheet = read("e-mail,name\r\n\r\na@b.example,\"two\nlines, \"\"quoted\"\"\"\r\n,\r\nc@d.example,x");
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.size(), std::size_t(3));
        QCOMPARE(sheet->rows[1].number, 3);
        QCOMPARE(row(*sheet, 1).at(1), QStringLiteral("two\nlines, \"quoted\""));
        QCOMPARE(sheet->rows[2].number, 5);
    }

    void readsAQuoteThatIsNeverClosedAsText()
    {
        const auto sheet = read("a@b.example,\"Bob\nc@d.example,Carl\ne@f.example,Eve\n");
        QVERIFY(sheet);
        QVERIFY(sheet->plainQuotes);
        QCOMPARE(sheet->rows.size(), std::size_t(3));
        QCOMPARE(row(*sheet, 0).at(1), QStringLiteral("\"Bob"));
    }

    void stopsAtEachLimit()
    {
        SheetLimits limits;
        limits.rows = 2;
        QCOMPARE(read("a\nb\nc\n", limits).error(), (SheetFault{SheetFault::Kind::TooManyRows, 2, {}}));
        limits.columns = 2;
        QCOMPARE(read("a,b\nc,d,e\n", limits).error(), (SheetFault{SheetFault::Kind::TooManyColumns, 2, {}}));
        limits.cellCharacters = 3;
        QCOMPARE(read("a,b\nc,four\n", limits).error(), (SheetFault{SheetFault::Kind::CellTooLong, 2, {}}));
        // A cell of 10 MB ends at the limit, and not minutes later.
        QCOMPARE(read("a,b\n\"" + QByteArray(10 * 1024 * 1024, 'x') + "\",c\n").error().kind,
                 SheetFault::Kind::CellTooLong);
    }

    void endsWhenCancelled()
    {
        SheetProgress progress;
        progress.cancelled = true;
        QCOMPARE(readText("a,b\n", {}, progress).error().kind, SheetFault::Kind::Cancelled);
    }

    void refusesWhatIsNoSheet()
    {
        QTemporaryDir folder;
        SheetProgress progress;
        const auto kindOf = [&](const QString &path, SheetLimits limits = {}) {
            const auto sheet = readSheetFile(path, limits, progress);
            return sheet ? SheetFault::Kind::Cancelled : sheet.error().kind;
        };
        const auto file = [&](const QString &name, const QByteArray &bytes) {
            QFile written(folder.filePath(name));
            [&] { QVERIFY(written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size()); }();
            return written.fileName();
        };
        QCOMPARE(kindOf(folder.filePath(QStringLiteral("none.csv"))), SheetFault::Kind::Missing);
        QCOMPARE(kindOf(folder.path()), SheetFault::Kind::NotAFile);
        QCOMPARE(kindOf(QStringLiteral("/dev/zero")), SheetFault::Kind::NotAFile);
        const auto pipe = folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(kindOf(pipe), SheetFault::Kind::NotAFile);
        QCOMPARE(kindOf(file(QStringLiteral("empty.csv"), {})), SheetFault::Kind::Empty);
        QCOMPARE(kindOf(file(QStringLiteral("blank.csv"), " \n,,\n\n")), SheetFault::Kind::Empty);
        QCOMPARE(kindOf(file(QStringLiteral("a.png"), QByteArray("\x89PNG\r\n\x1a\n"))), SheetFault::Kind::NotText);
        QCOMPARE(kindOf(file(QStringLiteral("noise.csv"), QByteArray(5000, '\x01'))), SheetFault::Kind::NotText);
        QCOMPARE(kindOf(file(QStringLiteral("old.xls"), QByteArray("\xd0\xcf\x11\xe0\xa1\xb1"))),
                 SheetFault::Kind::OldWorkbook);
        QFile sparse(folder.filePath(QStringLiteral("huge.csv")));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(2LL * 1024 * 1024 * 1024));
        QCOMPARE(kindOf(sparse.fileName()), SheetFault::Kind::TooLarge);
    }

    void takesMailClientsAtTheirWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("semicolons") << QStringLiteral("Jane Doe <jane@a.example>; bob@b.example");
        QTest::newRow("commas") << QStringLiteral("\"Jane Doe\" <jane@a.example>, <bob@b.example>");
        QTest::newRow("lines") << QStringLiteral("Jane Doe <mailto:jane@a.example>\r\n\r\nbob@b.example;");
        QTest::newRow("full width") << QStringLiteral("Jane Doe <jane@a.example>\uff1b bob@b.example");
    }
    void takesMailClientsAtTheirWord()
    {
        QFETCH(QString, text);
        const auto sheet = paste(text);
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.size(), std::size_t(2));
        QCOMPARE(row(*sheet, 0), QStringList({QStringLiteral("jane@a.example"), QStringLiteral("Jane Doe")}));
        QCOMPARE(row(*sheet, 1), QStringList({QStringLiteral("bob@b.example"), QString()}));
    }

    void keepsACommaInsideAName()
    {
        const auto sheet = paste(QStringLiteral("Doe, Jane <jane@a.example>; \"Roe, Rick\" <rick@b.example>"));
        QVERIFY(sheet);
        QCOMPARE(row(*sheet, 0).at(1), QStringLiteral("Doe, Jane"));
        QCOMPARE(row(*sheet, 1).at(1), QStringLiteral("Roe, Rick"));
    }

    void takesATablePastedFromASpreadsheet()
    {
        const auto sheet = paste(QStringLiteral("a@b.example\tmember\nc@d.example\tadmin\n"));
        QVERIFY(sheet);
        QCOMPARE(row(*sheet, 1), QStringList({QStringLiteral("c@d.example"), QStringLiteral("admin")}));
        QCOMPARE(paste(QStringLiteral(" \n ")).error().kind, SheetFault::Kind::Empty);
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"

// SPDX-License-Identifier: MIT
#include "sheets/export_file.h"
#include "sheets/formula_text.h"
#include "sheets/people_table.h"
#include "sheets/sheet_file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

namespace {

ExportStamp stamp()
{
    return {{},
            QStringLiteral("t1"),
            QStringLiteral("Acme"),
            QStringLiteral("plane.example"),
            fromRfc3339(QStringLiteral("2026-12-01T00:00:00Z")),
            QStringLiteral("All members"),
            0};
}

MemberTablePtr members()
{
    std::vector<Member> table;
    for (int number = 0; number < 3; ++number) {
        Member member;
        member.id = QStringLiteral("m%1").arg(number);
        member.email = QStringLiteral("p%1@a.example").arg(number);
        member.displayName = number == 1 ? QStringLiteral("=cmd|' /C calc'!A0") : QStringLiteral("Zoë, \"Z\"\nMüller");
        member.phone = QStringLiteral("+8613800138000");
        member.role = QStringLiteral("member");
        member.status = MemberStatus::Active;
        member.credits = Credits{500, 20 + number};
        member.joined = fromRfc3339(QStringLiteral("2026-11-30T10:00:00Z"));
        member.lastActive = Instant::never();
        table.push_back(member);
    }
    return std::make_shared<const MemberTable>(table);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void neutralisesWhateverBeginsACell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << "Zoë - a+b=c@d"
                               << "Zoë - a+b=c@d";
        for (const QChar sign : QStringView(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20"))
            QTest::newRow(qPrintable(QString::number(sign.unicode(), 16)))
                << sign + QStringLiteral("1") << QLatin1Char('\'') + sign + QStringLiteral("1");
        QTest::newRow("behind a separator") << "a;=1,+2|@3"
                                            << "a;'=1,'+2|'@3";
        QTest::newRow("behind a quotation mark or a line") << "\"=1\"\n-2"
                                                           << "\"'=1\"\n'-2";
        QTest::newRow("an apostrophe before it") << "'=1"
                                                 << "''=1";
    }
    void neutralisesWhateverBeginsACell()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(neutralised(text), safe);
        QCOMPARE(unneutralised(safe), text);
    }

    void writesCsvThatIsSafeAndReadsBack()
    {
        const auto path = m_folder->filePath(QStringLiteral("m.csv"));
        const auto written = save(path, {ExportFormat::Csv, true});
        QVERIFY(written);
        QCOMPARE(written->rows, 3);
        const auto bytes = bytesOf(path);
        QVERIFY(bytes.startsWith("\xef\xbb\xbfid,name,email,phone,role,"));
        QVERIFY(bytes.contains("\"'=cmd|' /C calc'!A0\""));
        QVERIFY(bytes.contains("\"'+8613800138000\""));
        QVERIFY(bytes.contains(",\"2026-12-01T00:00:00Z\"\r\n"));
        QVERIFY(!bytes.contains("1970"));
        SheetProgress progress;
        const auto sheet = readSheetFile(path, {}, progress);
        QVERIFY(sheet);
        QCOMPARE(sheet->rows[1].cells[1], QStringLiteral("Zoë, \"Z\"\nMüller"));
        QCOMPARE(sheet->rows[2].cells[1], QStringLiteral("=cmd|' /C calc'!A0"));
        QCOMPARE(sheet->rows[2].cells[3], QStringLiteral("+8613800138000"));
        QCOMPARE(save(path, {ExportFormat::Csv, false})->bytes, written->bytes - 3);
    }

    void writesJsonWithItsStamp()
    {
        const auto path = m_folder->filePath(QStringLiteral("m.json"));
        QVERIFY(save(path, {ExportFormat::Json, false}));
        const auto root = QJsonDocument::fromJson(bytesOf(path)).object();
        QCOMPARE(root.value(QLatin1String("as_of")).toString(), QStringLiteral("2026-12-01T00:00:00Z"));
        QCOMPARE(root.value(QLatin1String("tenant_id")).toString(), QStringLiteral("t1"));
        QCOMPARE(root.value(QLatin1String("control_plane")).toString(), QStringLiteral("plane.example"));
        QCOMPARE(root.value(QLatin1String("total")).toInt(), 3);
        QCOMPARE(
            root.value(QLatin1String("members")).toArray().at(0).toObject().value(QLatin1String("name")).toString(),
            QStringLiteral("Zoë, \"Z\"\nMüller"));
        const auto second = root.value(QLatin1String("members")).toArray().at(1).toObject();
        QCOMPARE(second.value(QLatin1String("id")).toString(), QStringLiteral("m1"));
        QCOMPARE(second.value(QLatin1String("name")).toString(), QStringLiteral("=cmd|' /C calc'!A0"));
        QCOMPARE(second.value(QLatin1String("credits_used")).toInt(), 21);
        QVERIFY(second.value(QLatin1String("user_id")).isNull());
    }

    void writesAWorkbookOfTexts()
    {
        const auto path = m_folder->filePath(QStringLiteral("m.xlsx"));
        QVERIFY(save(path, {ExportFormat::Xlsx, false}));
        SheetProgress progress;
        const auto sheet = readSheetFile(path, {}, progress);
        QVERIFY(sheet);
        QCOMPARE(sheet->name, QStringLiteral("members"));
        QVERIFY(sheet->furtherSheets);
        QCOMPARE(sheet->rows.size(), std::size_t(4));
        QCOMPARE(sheet->rows[0].cells[0], QStringLiteral("Member ID"));
        QCOMPARE(sheet->rows[2].cells[1], QStringLiteral("=cmd|' /C calc'!A0"));
        QCOMPARE(sheet->rows[3].cells[3], QStringLiteral("+8613800138000"));
        // Nothing of it stays beside.
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("m.xlsx")));
    }

    void writesWhatIsShownInItsOrder()
    {
        const auto path = m_folder->filePath(QStringLiteral("m.csv"));
        const auto rows = std::make_shared<const std::vector<int>>(std::vector<int>{2, 0});
        const auto table =
            membersTable(members(), rows, {QStringLiteral("status"), QStringLiteral("role")}, {}, stamp());
        SheetProgress progress;
        QCOMPARE(exportTo(path, table, {ExportFormat::Csv, false}, progress)->rows, 2);
        const auto lines = bytesOf(path).split('\r');
        QCOMPARE(lines[0], QByteArray("id,name,email,phone,status,role,as_of"));
        QVERIFY(lines[1].startsWith("\n\"m2\""));
        QVERIFY(lines[2].startsWith("\n\"m0\""));
        QCOMPARE(table.stamp.total, 3);
    }

    void anInvitationHasNoLinkInIt()
    {
        Invitation invitation;
        invitation.id = QStringLiteral("i1");
        invitation.address = QStringLiteral("a@b.example");
        invitation.state = InvitationState::Pending;
        invitation.expires = Instant::fromMs(5);
        const auto table = invitationsTable(std::make_shared<const InvitationTable>(InvitationTable{invitation}), {},
                                            {}, Instant::fromMs(10), {}, stamp());
        for (const auto &column : table.columns)
            QVERIFY(!column.key.contains(QLatin1String("link")) && !column.key.contains(QLatin1String("token")));
        std::vector<ExportValue> values(static_cast<std::size_t>(table.columns.size()));
        table.row(0, values);
        QCOMPARE(values[5], ExportValue(toWord(InvitationState::Expired)));
    }

    void leavesWhatWasThereWhenItFails()
    {
        const auto path = m_folder->filePath(QStringLiteral("m.csv"));
        QVERIFY(save(path, {ExportFormat::Csv, true}));
        const auto before = bytesOf(path);
        for (const auto format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx}) {
            SheetProgress cancelled;
            cancelled.cancelled = true;
            const auto written =
                exportTo(path, membersTable(members(), {}, {}, {}, stamp()), {format, true}, cancelled);
            QCOMPARE(written.error().kind, ExportFault::Kind::Cancelled);
            QCOMPARE(bytesOf(path), before);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void saysWhereItCannotWrite()
    {
        QCOMPARE(save(m_folder->filePath(QStringLiteral("none/m.csv")), {}).error().kind, ExportFault::Kind::NoFolder);
        QCOMPARE(save(m_folder->path(), {}).error().kind, ExportFault::Kind::NotAFile);
        // A device that is always full.
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        SheetProgress progress;
        QVERIFY(!writeCsv(full, membersTable(members(), {}, {}, {}, stamp()), true, progress));
        QVERIFY(!writeJson(full, membersTable(members(), {}, {}, {}, stamp()), progress));
    }

private:
    tl::expected<ExportReceipt, ExportFault> save(const QString &path, const ExportOptions &options)
    {
        SheetProgress progress;
        return exportTo(path, membersTable(members(), {}, {}, {}, stamp()), options, progress);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"

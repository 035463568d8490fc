// SPDX-License-Identifier: MIT
#include "domain/search_text.h"
#include "sheets/csv_reader.h"
#include "sheets/import_row.h"

#include <QTest>

using namespace rollcall;

namespace {

using Verdict = ImportRow::Verdict;

Sheet sheetOf(const QString &text)
{
    SheetProgress progress;
    return readText(text.toUtf8(), {}, progress).value_or(Sheet());
}

Policy policy()
{
    Policy rules;
    rules.actions.insert(actionId(Action::Invite), Decision::allow());
    Role owner;
    owner.id = QStringLiteral("owner");
    owner.label = QStringLiteral("Owner");
    owner.invitable = false;
    owner.lockedReason = QStringLiteral("Use Transfer.");
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Team Member");
    rules.roles = {owner, member};
    rules.defaultRole = member.id;
    rules.channels = {{InvitationChannel::Email, Decision::allow()}};
    rules.invitations.messageMax = 10;
    rules.callerMemberId = QStringLiteral("me");
    return rules;
}

ImportRules rules()
{
    ImportRules rules{policy(), nullptr, QStringLiteral("member"), {}, false};
    Member me;
    me.id = QStringLiteral("me");
    me.email = QStringLiteral("me@here.example");
    Member other;
    other.id = QStringLiteral("other");
    other.email = QStringLiteral("Other@Here.example");
    Invitation pending;
    pending.id = QStringLiteral("inv");
    pending.address = QStringLiteral("waits@here.example");
    pending.state = InvitationState::Pending;
    const MemberTable members{me, other};
    rules.known =
        AddressIndex::make(std::make_shared<const MemberTable>(members),
                           std::make_shared<const InvitationTable>(InvitationTable{pending}), Instant::fromMs(0));
    return rules;
}

ImportRows judged(const QString &text, const ImportRules &rules)
{
    const auto sheet = sheetOf(text);
    SheetProgress progress;
    auto rows = importRows(sheet, findColumns(sheet), rules.policy, progress);
    judgeRows(rows, rules);
    return rows;
}

Verdict verdictOf(const QString &text, const ImportRules &rules)
{
    const auto rows = judged(text, rules);
    return rows.empty() ? Verdict::BadAddress : rows.back().verdict;
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsColumnsByName_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<SheetField>("field");
        const auto row = [](const char *head, SheetField field) {
            QTest::newRow(head) << QString::fromUtf8(head) << field;
        };
        for (const auto *head :
             {"email", "E-Mail", "e-mail address", "MAIL", "邮箱", "电子邮件", "Work Email", "メールアドレス"})
            row(head, SheetField::Email);
        for (const auto *head : {"phone", "Phone Number", "手机号", "Mobile"})
            row(head, SheetField::Phone);
        for (const auto *head : {"role", "User_Role", "角色"})
            row(head, SheetField::Role);
        for (const auto *head : {"name", "Display Name", "姓名", "Full name"})
            row(head, SheetField::Name);
        row("Message", SheetField::Message);
        row("Team", SheetField::Team);
        row("Adresse e-mail", SheetField::Email);
    }
    void knowsColumnsByName()
    {
        QFETCH(QString, head);
        QFETCH(SheetField, field);
        const auto columns = findColumns(sheetOf(QStringLiteral("x1;%1\ny;z\n").arg(head)));
        QVERIFY(columns.header);
        QCOMPARE(columns.column(field), 1);
    }

    void findsTheAddressesWithoutNames()
    {
        const auto bare = findColumns(sheetOf(QStringLiteral("Jane;a@b.example;+8613800138000\nBob;c@d.example;\n")));
        QVERIFY(!bare.header);
        QCOMPARE(bare.column(SheetField::Email), 1);
        QCOMPARE(bare.column(SheetField::Phone), 2);
        QCOMPARE(bare.column(SheetField::Name), 0);
        const auto strange = findColumns(sheetOf(QStringLiteral("foo;bar\nx;a@b.example\n")));
        QVERIFY(strange.header);
        QCOMPARE(strange.column(SheetField::Email), 1);
    }

    void givesEachVerdict_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, const char *line, Verdict verdict) {
            QTest::newRow(name) << QStringLiteral("email,role,message\nfirst@here.example,,\n")
                                       + QString::fromUtf8(line)
                                << verdict;
        };
        row("new", "a@b.example,,", Verdict::New);
        row("role by its label", "a@b.example,team  MEMBER,", Verdict::New);
        row("no address", ",member,", Verdict::BadAddress);
        row("no ending", "a@b,,", Verdict::BadAddress);
        row("no number", "+1234,,", Verdict::BadAddress);
        row("duplicate, whatever the case", "FIRST@HERE.example,,", Verdict::Duplicate);
        row("oneself", "ME@here.example,,", Verdict::Yourself);
        row("member", "other@here.example,,", Verdict::Member);
        row("pending", "waits@here.example,,", Verdict::Pending);
        row("phone where only e-mail goes", "+8613800138000,,", Verdict::ChannelUnavailable);
        row("role that cannot be invited", "a@b.example,owner,", Verdict::RoleUnavailable);
        row("role that does not exist", "a@b.example,emperor,", Verdict::RoleUnavailable);
        row("long message", "a@b.example,,eleven char", Verdict::MessageTooLong);
    }
    void givesEachVerdict()
    {
        QFETCH(QString, text);
        QFETCH(Verdict, verdict);
        QCOMPARE(verdictOf(text, rules()), verdict);
    }

    void pointsToTheFirstOfTwo()
    {
        const auto rows = judged(QStringLiteral("email\na@b.example\n\nA@B.example\n"), rules());
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1].number, 4);
        QCOMPARE(rows[1].firstRow, 2);
    }

    void readsAnEditedRowAnew()
    {
        auto all = rules();
        auto rows = judged(QStringLiteral("email\nbroken\nalso@fine.example\n"), all);
        QCOMPARE(rows[0].verdict, Verdict::BadAddress);
        rows[0].typed = QStringLiteral("also@fine.example");
        readRow(rows[0], all.policy);
        judgeRows(rows, all);
        QCOMPARE(rows[0].verdict, Verdict::New);
        QCOMPARE(rows[1].verdict, Verdict::Duplicate);
        QCOMPARE(rows[1].firstRow, rows[0].number);
    }

    void flagsFormulasAndNoNumbers()
    {
        const auto rows =
            judged(QStringLiteral("email,name\na@b.example,=1+1\nc@d.example,-5\ne@f.example,@SUM(A1)\n"), rules());
        QVERIFY(rows[0].formula && rows[0].needsALook() && rows[0].sendable());
        QVERIFY(!rows[1].formula);
        QVERIFY(rows[2].formula);
    }

    void saysWhoIsBeyondTheCredits()
    {
        auto all = rules();
        all.policy.quota.requiredToCall = true;
        all.policy.quota.perMember = true;
        all.policy.quota.poolLeft = 1;
        const auto text = QStringLiteral("email\na@b.example\nc@d.example\n");
        const auto rows = judged(text, all);
        QCOMPARE(rows[0].verdict, Verdict::New);
        QCOMPARE(rows[1].verdict, Verdict::BeyondCredits);
        QVERIFY(!rows[1].sendable());
        all.beyondCredits = true;
        QVERIFY(judged(text, all)[1].sendable());
    }

    void namesTeamsWhereTheyCanBeJoined()
    {
        auto all = rules();
        const auto text = QStringLiteral("email,team\na@b.example,\"Research, nobody\"\nc@d.example,RESEARCH\n");
        QVERIFY(judged(text, all)[0].sendable());
        all.teams.insert(foldForSearch(QStringLiteral("Research")), QStringLiteral("t1"));
        const auto rows = judged(text, all);
        QCOMPARE(rows[0].verdict, Verdict::TeamUnavailable);
        QCOMPARE(rows[1].teamIds, QStringList(QStringLiteral("t1")));
    }

    void createsWithANameAndByEmailOnly()
    {
        auto all = rules();
        all.creating = true;
        all.policy.creation.role = QStringLiteral("member");
        QCOMPARE(verdictOf(QStringLiteral("email,name\na@b.example,\n"), all), Verdict::NameMissing);
        QCOMPARE(verdictOf(QStringLiteral("email,name\na@b.example,Ann\n"), all), Verdict::New);
        QCOMPARE(verdictOf(QStringLiteral("email,name,role\na@b.example,Ann,owner\n"), all), Verdict::RoleUnavailable);
        QCOMPARE(verdictOf(QStringLiteral("phone,name\n+8613800138000,Ann\n"), all), Verdict::ChannelUnavailable);
    }

    void takesTheAddressThatCanBeUsed()
    {
        auto all = rules();
        const auto text = QStringLiteral("phone,email,first name,last name\n+8613800138000,a@b.example,Ann,Lee\n");
        QCOMPARE(judged(text, all)[0].address, QStringLiteral("a@b.example"));
        QCOMPARE(judged(text, all)[0].name, QStringLiteral("Ann Lee"));
        all.policy.channels = {{InvitationChannel::Phone, Decision::allow()}};
        QCOMPARE(judged(text, all)[0].address, QStringLiteral("+8613800138000"));
        QCOMPARE(judged(QStringLiteral("姓,名,邮箱\n王,小明,a@b.example\n"), rules())[0].name,
                 QStringLiteral("王小明"));
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"

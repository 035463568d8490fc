// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "shown_tenant.h"
#include "ui/sheets/import_view_model.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Dialog : public ShownTenant {
public:
    Dialog()
    {
        tenant->details.policy = samplePolicy();
        people.setProperty("links", QVariant::fromValue(&links));
        people.setSession(&startReady());
    }
    [[nodiscard]] bool previews(const QString &text)
    {
        people.paste(text);
        return QTest::qWaitFor([&] { return people.state() == ImportViewModel::Preview; });
    }
    [[nodiscard]] bool settles(int sendable, int look) const
    {
        return QTest::qWaitFor([&] { return people.sendable() == sendable && people.look() == look; });
    }
    [[nodiscard]] bool sends()
    {
        QSignalSpy finished(&people, &ImportViewModel::finished);
        people.send();
        return QTest::qWaitFor([&] { return !finished.isEmpty(); });
    }
    [[nodiscard]] QVariant at(int row, ImportRowsModel::Role role) { return people.rows()->index(row).data(role); }

    OneTimeLinks links;
    ImportViewModel people;
};

const auto threeRows = u"email,role\none@new.example,\nbroken,\nada@acme.example,\n"_s;

} // namespace

class ImportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsNobodyBeyondTheCreditsUnlessTold()
    {
        Dialog dialog;
        auto &quota = dialog.tenant->details.policy.quota;
        quota.requiredToCall = quota.perMember = true;
        quota.poolLeft = 1;
        dialog.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return dialog.session->policy().quota.poolLeft == 1; }));
        QVERIFY(dialog.previews(u"email,team\none@new.example,A\ntwo@new.example,B\n"_s));
        QVERIFY2(dialog.people.description().contains(u"is not used"_s), qPrintable(dialog.people.description()));
        QVERIFY(dialog.settles(1, 1));
        QCOMPARE(dialog.people.beyond(), 1);
        QVERIFY(!dialog.at(1, ImportRowsModel::GoodRole).toBool());
        QVERIFY(dialog.at(1, ImportRowsModel::VerdictRole).toString().startsWith(u"Left out"_s));
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.people.sent(), 1);
        dialog.people.setIncludeBeyond(true);
        QVERIFY(dialog.settles(1, 1));
        QVERIFY(dialog.at(1, ImportRowsModel::GoodRole).toBool());
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.people.sent(), 2);
    }

    void keepsTheContractOfModels()
    {
        Dialog dialog;
        const QAbstractItemModelTester tester(dialog.people.rows(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(dialog.previews(threeRows));
        QVERIFY(dialog.settles(1, 2));
        dialog.people.setOnlyLook(true);
        QCOMPARE(dialog.people.rows()->rowCount(), 2);
        dialog.people.edit(1, ImportViewModel::AddressField, u"two@new.example"_s);
        QVERIFY(dialog.settles(2, 1));
        // What was mended stays in sight until the filter is chosen anew.
        QCOMPARE(dialog.people.rows()->rowCount(), 2);
        QVERIFY(dialog.sends());
        dialog.people.setOnlyLook(false);
        QCOMPARE(dialog.people.rows()->rowCount(), 3);
        dialog.people.reset();
        QCOMPARE(dialog.people.rows()->rowCount(), 0);
    }

    void sendsWhatIsGoodAndSaysWhatIsNot()
    {
        Dialog dialog;
        QVERIFY(dialog.previews(threeRows));
        QVERIFY(dialog.settles(1, 2));
        QCOMPARE(dialog.people.sendText(), u"Invite 1 person"_s);
        QVERIFY2(dialog.at(1, ImportRowsModel::VerdictRole).toString().contains(u"The address"_s),
                 qPrintable(dialog.at(1, ImportRowsModel::VerdictRole).toString()));
        QCOMPARE(dialog.at(2, ImportRowsModel::VerdictRole).toString(), u"Already a member."_s);
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.tenant->faults->count(u"invite"_s), 1);
        QCOMPARE(dialog.at(0, ImportRowsModel::VerdictRole).toString(), u"Sent"_s);
        QCOMPARE(dialog.people.sendable(), 0);
        QVERIFY2(dialog.people.footText().contains(u"1 invited. 2 left out."_s), qPrintable(dialog.people.footText()));
        QCOMPARE(dialog.links.count(), 1);
    }

    void aFailureStaysInItsRowAndIsTriedAgainAlone()
    {
        Dialog dialog;
        QVERIFY(dialog.previews(u"one@new.example; two@new.example; three@new.example"_s));
        QVERIFY(dialog.settles(3, 0));
        dialog.tenant->faults->failNext(u"invite"_s, Error::of(Error::Kind::Validation, u"bad"_s, u"Not this one."_s));
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.people.sent(), 2);
        QCOMPARE(dialog.people.failed(), 1);
        QVERIFY(dialog.at(0, ImportRowsModel::FailedRole).toBool());
        QVERIFY(dialog.at(0, ImportRowsModel::VerdictRole).toString().contains(u"Not this one."_s));
        QCOMPARE(dialog.people.sendText(), u"Try again: 1"_s);
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.people.sent(), 3);
        QCOMPARE(dialog.tenant->faults->count(u"invite"_s), 4);
    }

    void anUnreachableServerIsWaitedFor()
    {
        Dialog dialog;
        QString many;
        for (int number = 0; number < 40; ++number)
            many += u"p%1@new.example\n"_s.arg(number);
        QVERIFY(dialog.previews(many));
        QVERIFY(dialog.settles(40, 0));
        dialog.tenant->faults->failNext(u"invite"_s, offline());
        QVERIFY(dialog.sends());
        QCOMPARE(dialog.people.sent(), 40);
        QCOMPARE(dialog.people.failed(), 0);
    }

    void aSheetThatIsPutAwayLeavesItsJobRunning()
    {
        Dialog dialog;
        QVERIFY(dialog.previews(u"one@new.example; two@new.example"_s));
        QVERIFY(dialog.settles(2, 0));
        dialog.people.send();
        dialog.people.reset();
        QVERIFY(QTest::qWaitFor([&] { return !dialog.session->jobs()->busy(); }));
        QCOMPARE(dialog.tenant->faults->count(u"invite"_s), 2);
        QCOMPARE(dialog.people.state(), ImportViewModel::Choosing);
    }

    void whatCannotBeReadLeadsBackToChoosing()
    {
        Dialog dialog;
        const QTemporaryDir folder;
        dialog.people.open(folder.filePath(u"none.csv"_s));
        QVERIFY(QTest::qWaitFor([&] { return dialog.people.state() == ImportViewModel::Choosing; }));
        QCOMPARE(dialog.people.problem(), u"There is no such file."_s);
        QCOMPARE(dialog.people.source(), u"none.csv"_s);
    }

    void aRoleForAllIsJudgedAnew()
    {
        Dialog dialog;
        auto rules = samplePolicy();
        Role analyst;
        analyst.id = u"analyst"_s;
        analyst.label = u"Analyst"_s;
        rules.roles.insert(1, analyst);
        dialog.tenant->details.policy = rules;
        dialog.people.setSession(nullptr);
        dialog.people.setSession(&dialog.startReady());
        QCOMPARE(dialog.people.roles(), QStringList({u"Member"_s, u"Analyst"_s}));
        QVERIFY(dialog.previews(u"email,role\none@new.example,\ntwo@new.example,super ADMIN\n"_s));
        QVERIFY(dialog.settles(1, 1));
        dialog.people.setRoleIndex(1);
        dialog.people.edit(1, ImportViewModel::RoleField, u"Member"_s);
        QVERIFY(dialog.settles(2, 0));
        QCOMPARE(dialog.people.rows()->content()->rows[0].roleId, u"analyst"_s);
        QCOMPARE(dialog.people.rows()->content()->rows[1].roleId, u"member"_s);
    }

    void anotherTenantSeesNothingOfIt()
    {
        Dialog dialog;
        QVERIFY(dialog.previews(threeRows));
        dialog.people.setSession(nullptr);
        QCOMPARE(dialog.people.state(), ImportViewModel::Choosing);
        QCOMPARE(dialog.people.total(), 0);
    }
};

QTEST_MAIN(ImportTest)
#include "import_test.moc"

// SPDX-License-Identifier: MIT
#include "../../session/shown_tenant.h"
#include "ui/credits/amount.h"
#include "ui/credits/limits_form.h"
#include "ui/credits/share_form.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A form over a tenant with 100 left in its pool, where ada has used 30 of 50 and me has nothing.
struct Form {
    Form()
    {
        auto &policy = shown.tenant->details.policy;
        policy.quota = {u"credits"_s, 1000, 100, true, true, false, true, {}, {}};
        policy.limits = {true, true, u"USD"_s};
        auto ada = memberNamed(u"ada"_s, u"ada@acme.example"_s);
        ada.credits = Credits{50, 30};
        shown.tenant->put(ada);
    }
    ShareForm &open(bool reclaiming, const QStringList &ids)
    {
        form.setSession(&shown.startReady());
        form.setProperty("reclaiming", reclaiming);
        form.setProperty("memberIds", ids);
        return form;
    }
    void type(const QString &text) { form.setProperty("typed", text); }

    ShownTenant shown;
    ShareForm form;
};

} // namespace

class ShareFormTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAmountsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("plain") << u"20000"_s << qint64{20000};
        QTest::newRow("thousands") << u" 20,000 "_s << qint64{20000};
        QTest::newRow("by points") << u"20.000"_s << qint64{20000};
        QTest::newRow("by blanks") << u"20 000"_s << qint64{20000};
        QTest::newRow("Arabic digits") << u"٢٠٠"_s << qint64{200};
        QTest::newRow("a fraction") << u"12.5"_s << qint64{-1};
        QTest::newRow("nothing") << u" "_s << qint64{-1};
        QTest::newRow("words") << u"many"_s << qint64{-1};
        QTest::newRow("negative") << u"-5"_s << qint64{-1};
        QTest::newRow("without end") << QString(40, u'9') << qint64{-1};
    }

    void readsAmountsAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QTEST(qint64{amountFrom(typed).value_or(-1)}, "amount");
    }

    void saysWhatThePoolCannotGive()
    {
        Form one;
        auto &form = one.open(false, {u"ada"_s});
        QVERIFY(!form.complete() && form.problem().isEmpty());
        one.type(u"101"_s);
        QVERIFY(!form.complete() && form.problem().contains(u"100"_s));
        one.type(u"100"_s);
        QVERIFY(form.complete());
        QCOMPARE(form.value(), u"100"_s);
        QVERIFY(form.outcome().startsWith(u"0 "_s));
    }

    void warnsWhereNotEverybodyWillGetIt()
    {
        Form several;
        auto disabled = memberNamed(u"off"_s, u"off@acme.example"_s);
        disabled.status = MemberStatus::Disabled;
        several.shown.tenant->put(disabled);
        auto &form = several.open(false, {u"ada"_s, u"me"_s});
        several.type(u"60"_s);
        QVERIFY(form.complete() && !form.warning().isEmpty());
        several.type(u"50"_s);
        QVERIFY(form.warning().isEmpty());
        form.setProperty("memberIds", QStringList{u"ada"_s, u"off"_s});
        QVERIFY(!form.warning().isEmpty());
    }

    void takesBackNoMoreThanIsUnused()
    {
        Form one;
        auto &form = one.open(true, {u"ada"_s});
        QVERIFY(form.wholeOffered());
        one.type(u"21"_s);
        QVERIFY(!form.complete() && form.problem().contains(u"20"_s));
        form.setProperty("whole", true);
        QVERIFY(form.complete() && form.value().isEmpty());
        QVERIFY(form.outcome().startsWith(u"20 "_s));
    }

    void offersNoLimitOnlyWhereThereIsSuchAThing()
    {
        Form one;
        QVERIFY(!one.open(false, {u"ada"_s}).wholeOffered());
        Form other;
        other.shown.tenant->details.policy.quota.unlimited = true;
        QVERIFY(other.open(false, {u"ada"_s}).wholeOffered());
    }

    void limitsAreSentWhenTheyAreOthers()
    {
        Form tenant;
        auto ada = *tenant.shown.tenant->find(u"ada"_s);
        ada.limits = MemberLimits{60, std::nullopt};
        tenant.shown.tenant->put(ada);
        LimitsForm form;
        form.setMemberId(u"ada"_s);
        form.setSession(&tenant.shown.startReady());
        QCOMPARE(form.property("pace").toString(), u"60"_s);
        QVERIFY(!form.complete());
        form.setProperty("budget", u"soon"_s);
        QVERIFY(!form.complete() && !form.budgetProblem().isEmpty());
        form.setProperty("budget", u"250"_s);
        form.setProperty("pace", QString());
        QVERIFY(form.complete());
        QSignalSpy done(&form, &LimitsForm::succeeded);
        form.send();
        QVERIFY(QTest::qWaitFor([&] { return !done.isEmpty(); }));
        QCOMPARE(tenant.shown.tenant->find(u"ada"_s)->limits, (MemberLimits{std::nullopt, 250}));
    }

    void aRefusalStaysInTheForm()
    {
        Form tenant;
        LimitsForm form;
        form.setMemberId(u"ada"_s);
        form.setSession(&tenant.shown.startReady());
        form.setProperty("budget", u"250"_s);
        tenant.shown.tenant->faults->failNext(u"setLimits"_s, Error::of(Error::Kind::LostUpdate, u"lost_update"_s));
        form.send();
        QVERIFY(QTest::qWaitFor([&] { return !form.error().isEmpty(); }));
        QVERIFY(!form.busy());
        QCOMPARE(form.property("budget").toString(), u"250"_s);
    }
};

QTEST_GUILESS_MAIN(ShareFormTest)
#include "share_form_test.moc"

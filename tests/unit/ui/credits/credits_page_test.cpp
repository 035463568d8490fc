// SPDX-License-Identifier: MIT
#include "../../session/shown_tenant.h"
#include "ui/credits/credits_view_model.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct CreditsPage {
    CreditsPage()
    {
        auto &tenant = *shown.tenant;
        tenant.details.policy.quota = {u"credits"_s, 1000, 400, true, true, false, true, {}, {}};
        tenant.pool = {1000, 600, 250, 400, tenant.now};
        CreditTransaction line;
        line.id = u"1"_s;
        line.event = CreditEvent::Grant;
        line.amount = 1000;
        line.at = tenant.now;
        tenant.ledger = {line};
    }
    void show() { page.setSession(&shown.startReady()); }
    [[nodiscard]] bool reaches(const std::function<bool()> &state) const { return QTest::qWaitFor(state); }

    ShownTenant shown;
    CreditsViewModel page;
};

} // namespace

class CreditsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsPoolLedgerAndWhoHasNone()
    {
        CreditsPage credits;
        credits.show();
        QVERIFY(credits.reaches([&] { return credits.page.poolShown() && credits.page.ledger()->rowCount() == 1; }));
        QCOMPARE(credits.page.title(), u"Credits"_s);
        QCOMPARE(credits.page.poolLeft(), u"400"_s);
        QCOMPARE(credits.page.poolShare(), 0.6);
        QCOMPARE(credits.page.withoutShare(), 2);
        QVERIFY(credits.reaches([&] { return credits.page.ownShown(); }));
    }

    void whoMayNotReadTheRestReadsItsOwn()
    {
        CreditsPage credits;
        credits.shown.tenant->details.policy.actions.insert(
            actionId(Action::ReadCredits), Decision::deny(u"role_required"_s, u"Only an admin may do this."_s));
        CreditTransaction own;
        own.id = u"2"_s;
        own.memberId = u"me"_s;
        credits.shown.tenant->ledger.push_back(own);
        credits.show();
        QVERIFY(credits.reaches([&] { return credits.page.ownShown() && credits.page.ledger()->rowCount() == 1; }));
        QVERIFY(!credits.page.allSeen() && !credits.page.allSeenReason().isEmpty());
        QCOMPARE(credits.shown.tenant->faults->count(u"pool"_s), 0);
    }

    void theLedgerIsNarrowedToOneMember()
    {
        CreditsPage credits;
        auto &tenant = *credits.shown.tenant;
        for (const auto &id : {u"ada"_s, u"gone"_s}) {
            CreditTransaction line;
            line.id = u"of-"_s + id;
            line.event = CreditEvent::Use;
            line.memberId = id;
            line.memberName = id.toUpper();
            line.amount = 1;
            line.at = tenant.now;
            tenant.ledger.push_back(line);
        }
        credits.show();
        auto &page = credits.page;
        QVERIFY(credits.reaches([&] { return page.ledger()->rowCount() == 3; }));
        QCOMPARE(page.ledgerPeople().size(), 2);
        page.showLinesOf(u"gone"_s); // who is no member any more has a name there
        QVERIFY(page.ledgerNarrowed());
        QCOMPARE(page.ledgerMemberName(), u"GONE"_s);
        QCOMPARE(page.ledger()->rowCount(), 0); // nobody else's lines below the filter
        QVERIFY(credits.reaches([&] { return page.ledger()->rowCount() == 1; }));
        QCOMPARE(page.ledger()->index(0).data(TransactionsModel::MemberIdRole).toString(), u"gone"_s);
        page.showLinesOf(u"me"_s); // who was in no line has the name of the list
        QVERIFY(credits.reaches([&] { return !page.ledgerLoading(); }));
        QCOMPARE(page.ledger()->rowCount(), 0);
        QVERIFY(!page.ledgerMemberName().isEmpty() && page.ledgerMemberName() != u"me"_s);
        QCOMPARE(page.ledgerPeople().size(), 3);
        page.showLinesOf({});
        QVERIFY(!page.ledgerNarrowed());
        QVERIFY(credits.reaches([&] { return page.ledger()->rowCount() == 3; }));
    }

    void aFailureIsSaidAndAnotherTryHelps()
    {
        CreditsPage credits;
        const auto broken = Error::of(Error::Kind::Server);
        credits.shown.tenant->faults->failNext(u"pool"_s, broken);
        credits.shown.tenant->faults->failNext(u"transactions"_s, broken);
        credits.show();
        QVERIFY(credits.reaches(
            [&] { return !credits.page.problem().isEmpty() && !credits.page.ledgerProblem().isEmpty(); }));
        credits.page.refresh();
        QVERIFY(credits.reaches([&] { return credits.page.problem().isEmpty() && credits.page.poolShown(); }));
        QVERIFY(credits.reaches([&] { return credits.page.ledgerProblem().isEmpty(); }));
    }

    void followsTheMembers()
    {
        CreditsPage credits;
        credits.show();
        QVERIFY(credits.reaches([&] { return credits.page.poolShown(); }));
        credits.shown.tenant->pool.left = 100;
        credits.shown.tenant->put(u"new"_s, u"new@acme.example"_s);
        credits.shown.session->refresh();
        QVERIFY(credits.reaches([&] { return credits.page.poolLeft() == u"100"_s; }));
        QCOMPARE(credits.page.withoutShare(), 3);
    }

    void isSilentWithoutAConnection()
    {
        CreditsPage credits;
        credits.page.setSession(&credits.shown.start(false));
        credits.page.refresh();
        QVERIFY(credits.shown.reach(TenantSession::State::Stale));
        QCOMPARE(credits.shown.tenant->faults->count(u"pool"_s), 0);
        QVERIFY(!credits.page.online());
    }
};

QTEST_GUILESS_MAIN(CreditsPageTest)
#include "credits_page_test.moc"

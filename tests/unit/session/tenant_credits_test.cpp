// SPDX-License-Identifier: MIT
#include "session/tenant_credits.h"
#include "shown_tenant.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Error lost() { return Error::of(Error::Kind::ConnectionLost, u"lost"_s); }

/// One who has used 30 of 100, as of a moment that has passed since.
ShownTenant &prepared(ShownTenant &shown)
{
    auto member = memberNamed(u"ada"_s, u"ada@acme.example"_s);
    member.credits = Credits{100, 30};
    member.updated = shown.tenant->now;
    shown.tenant->put(member);
    shown.tenant->now = shown.tenant->now.plusSeconds(60);
    shown.startReady();
    return shown;
}

} // namespace

class TenantCreditsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsBeforeTheAnswer()
    {
        ShownTenant shown;
        auto &session = *prepared(shown).session;
        const auto given = await(allocateCredits(&session, shown.row(u"ada"_s), 50, CancelToken()));
        QVERIFY(given && given->credits == (Credits{150, 30}));
        QCOMPARE(shown.row(u"ada"_s).credits, (Credits{150, 30}));
        const auto taken = await(reclaimCredits(&session, shown.row(u"ada"_s), std::nullopt, CancelToken()));
        QVERIFY(taken);
        QCOMPARE(shown.row(u"ada"_s).credits, (Credits{30, 30}));
        const MemberLimits limits{60, std::nullopt};
        QVERIFY(await(setMemberLimits(&session, shown.row(u"ada"_s), limits, CancelToken())));
        QCOMPARE(shown.row(u"ada"_s).limits, limits);
    }

    void anUnknownOutcomeIsReadFromTheLedger_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("it was done") << true;
        QTest::newRow("it was not") << false;
    }

    void anUnknownOutcomeIsReadFromTheLedger()
    {
        QFETCH(bool, done);
        ShownTenant shown;
        auto &session = *prepared(shown).session;
        shown.tenant->faults->failNext(u"allocate"_s, lost(), done);
        const auto answer = await(allocateCredits(&session, shown.row(u"ada"_s), 50, CancelToken()));
        QCOMPARE(shown.tenant->faults->count(u"allocate"_s), 1);
        QCOMPARE(answer.has_value(), done);
        if (done)
            QCOMPARE(answer->credits, (Credits{150, 30}));
        else
            QCOMPARE(answer.error().code, u"not_applied"_s);
    }

    void anOlderLineOfTheSameAmountIsNotTakenForIt()
    {
        ShownTenant shown;
        auto &session = *prepared(shown).session;
        QVERIFY(await(allocateCredits(&session, shown.row(u"ada"_s), 50, CancelToken())));
        shown.tenant->faults->failNext(u"allocate"_s, lost(), false);
        const auto answer = await(allocateCredits(&session, shown.row(u"ada"_s), 50, CancelToken()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"not_applied"_s);
    }

    void whereTheLedgerCannotBeReadTheOutcomeStaysUnknown()
    {
        ShownTenant shown;
        auto &session = *prepared(shown).session;
        shown.tenant->faults->failNext(u"reclaim"_s, lost());
        shown.tenant->faults->failNext(u"transactions"_s, lost());
        const auto answer = await(reclaimCredits(&session, shown.row(u"ada"_s), 10, CancelToken()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"outcome_unknown"_s);
    }

    void withoutACredentialNothingIsSent()
    {
        ShownTenant shown;
        auto &session = shown.start(false);
        const auto answer = await(allocateCredits(&session, memberNamed(u"ada"_s, {}), 1, CancelToken()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"signed_out"_s);
        QVERIFY(!await(readPool(&session, CancelToken())));
        QVERIFY(!await(readOwnUsage(&session, CancelToken())));
        QCOMPARE(shown.tenant->faults->count(u"allocate"_s), 0);
    }

    void aRejectedCredentialIsToldOnce()
    {
        ShownTenant shown;
        auto &session = *prepared(shown).session;
        QSignalSpy rejected(&session, &TenantSession::credentialRejected);
        shown.tenant->faults->failNext(u"pool"_s, Error::of(Error::Kind::Unauthorized, u"session_ended"_s));
        QVERIFY(!await(readPool(&session, CancelToken())));
        QCOMPARE(rejected.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TenantCreditsTest)
#include "tenant_credits_test.moc"

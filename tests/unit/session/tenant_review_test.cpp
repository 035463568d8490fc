// SPDX-License-Identifier: MIT
#include "reviewed_session.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class TenantReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereIsNothingBeforeTheFirstSnapshot()
    {
        ReviewedSession acme;
        auto &review = acme.open();
        QCOMPARE(review.state(), TenantReview::State::Ready);
        QVERIFY(review.snapshots().empty());
        QVERIFY(!review.review());
        QVERIFY(!review.lastReviewed());
        QCOMPARE(review.decideSignOff().code, u"no_review"_s);
    }

    void tellsWhatChangedBetweenAnyTwo()
    {
        ReviewedSession acme;
        auto &review = acme.open();
        QVERIFY(await(review.takeSnapshot()));
        acme.changes([&] {
            acme.tenant->remove(u"bob"_s);
            acme.tenant->put(u"eve"_s, u"eve@acme.example"_s);
            auto ada = *acme.tenant->find(u"ada"_s);
            ada.role = u"lead"_s;
            acme.tenant->put(ada);
        });
        const auto first = review.snapshots().front().id;
        const auto now = await(review.compare(first, {}));
        QVERIFY(now);
        QCOMPARE((*now)->diff.count(Difference::Joined), 1);
        QCOMPARE((*now)->diff.count(Difference::Left), 1);
        QCOMPARE((*now)->diff.count(Difference::RoleUp), 1);
        acme.clock.advanceSeconds(60);
        QVERIFY(await(review.takeSnapshot()));
        const auto second = review.snapshots().front().id;
        QVERIFY(first != second);
        const auto back = await(review.compare(second, first));
        QVERIFY(back);
        QCOMPARE((*back)->diff.count(Difference::RoleDown), 1);
        QCOMPARE((*back)->before.members, 3);
    }

    void aReviewSurvivesAKill()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        QCOMPARE(acme.review->counts().members, 3);
        QVERIFY(acme.decide({u"ada"_s, u"me"_s}, verdict(Verdict::Keep)));
        QVERIFY(acme.decide({u"bob"_s}, verdict(Verdict::Remove, u" left in May "_s)));
        auto &again = acme.open(false); // and there is no network any more
        QVERIFY(again.underWay());
        QCOMPARE(again.counts(), (ReviewCounts{3, 2, 0, 1}));
        QCOMPARE(again.review()->decision(u"bob"_s).reason, u"left in May"_s);
        QVERIFY(again.list()->find(u"bob"_s));
    }

    void whatIsNotWrittenIsNotDecided()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        acme.disk->fault = Error::of(Error::Kind::Storage, u"disk_full"_s);
        const auto decided = acme.decide({u"ada"_s}, verdict(Verdict::Keep));
        QVERIFY(!decided);
        QCOMPARE(decided.error().code, u"disk_full"_s);
        QCOMPARE(acme.review->counts().decided(), 0);
        QVERIFY(!acme.review->canUndo());
        acme.disk->fault.reset();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Keep)));
        QCOMPARE(acme.review->counts().decided(), 1);
    }

    void aDecisionNeedsWhatMakesItOne()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        const auto code = [&](const QStringList &ids, const ReviewDecision &decision) {
            const auto outcome = acme.decide(ids, decision);
            return outcome ? QString() : outcome.error().code;
        };
        QCOMPARE(code({u"ada"_s}, verdict(Verdict::Remove)), u"reason_required"_s);
        QCOMPARE(code({u"ada"_s}, verdict(Verdict::Change, u"too much"_s, u"member"_s)), u"role_required"_s);
        QCOMPARE(code({u"ada"_s, u"nobody"_s}, verdict(Verdict::Keep)), u"not_reviewed"_s);
        QCOMPARE(acme.review->counts().decided(), 0);
        QCOMPARE(code({u"ada"_s}, verdict(Verdict::Change, u"leads now"_s, u"lead"_s)), QString());
        QCOMPARE(acme.review->counts().change, 1);
    }

    void undoGoesBackStepByStep()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Keep)));
        QVERIFY(acme.decide({u"ada"_s, u"bob"_s}, verdict(Verdict::Remove, u"gone"_s)));
        QVERIFY(await(acme.review->undo()));
        QCOMPARE(acme.review->counts(), (ReviewCounts{3, 1, 0, 0}));
        QVERIFY(await(acme.review->undo()));
        QCOMPARE(acme.review->counts().decided(), 0);
        QVERIFY(!acme.review->canUndo());
        QCOMPARE(acme.reopen().counts().decided(), 0); // also on disk
    }

    void signingNeedsEverybodyDecidedAndTheServer()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        QCOMPARE(acme.sign().error().code, u"undecided"_s);
        QVERIFY(acme.decide({u"ada"_s, u"bob"_s, u"me"_s}, verdict(Verdict::Keep)));
        auto &offlineNow = acme.open(false);
        QCOMPARE(offlineNow.decideSignOff().code, u"offline"_s);
        acme.open();
        auto signOff = acme.review->nextSignOff();
        signOff.digest = u"sha256:x"_s;
        QVERIFY(await(acme.review->signOff(signOff)));
        auto &again = acme.reopen();
        QVERIFY(!again.underWay());
        QCOMPARE(again.review()->signOff, signOff);
        QCOMPARE(again.review()->signOff->by.name, u"Amelia"_s);
        QCOMPARE(again.lastReviewed()->id, again.review()->snapshotId);
        QCOMPARE(acme.decide({u"ada"_s}, verdict(Verdict::Keep)).error().code, u"no_review"_s);
    }

    void theNextReviewStartsWhereTheLastOneEnded()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        const auto reviewed = acme.review->review()->snapshotId;
        QVERIFY(acme.decide({u"ada"_s, u"bob"_s, u"me"_s}, verdict(Verdict::Keep)));
        QVERIFY(acme.sign());
        acme.clock.advanceSeconds(3600);
        QVERIFY(await(acme.review->takeSnapshot()));
        acme.changes([&] { acme.tenant->put(u"eve"_s, u"eve@acme.example"_s); });
        acme.clock.advanceSeconds(3600);
        acme.begin();
        QCOMPARE(acme.review->review()->baseId, reviewed);
        const auto *eve = acme.review->list()->find(u"eve"_s);
        QVERIFY(eve);
        QCOMPARE(acme.review->list()->differenceOf(*eve)->changes, Differences(Difference::Joined));
        QVERIFY(!acme.review->list()->differenceOf(*acme.review->list()->find(u"ada"_s)));
    }

    void actsTellWhoChangedMeanwhile()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Change, u"leads"_s, u"lead"_s)));
        QVERIFY(acme.decide({u"bob"_s}, verdict(Verdict::Remove, u"left"_s)));
        const auto act = [&](const QString &id) {
            for (const auto &one : acme.review->acts()) {
                if (one.member.id == id)
                    return one;
            }
            return ReviewAct();
        };
        QCOMPARE(acme.review->acts().size(), 2U);
        QCOMPARE(act(u"ada"_s).since, Differences());
        acme.changes([&] {
            auto ada = *acme.tenant->find(u"ada"_s);
            ada.role = u"ghost"_s;
            acme.tenant->put(ada);
            acme.tenant->remove(u"bob"_s);
        });
        QCOMPARE(act(u"ada"_s).state, ReviewAct::State::Open);
        QCOMPARE(act(u"ada"_s).since, Differences(Difference::RoleChanged));
        QCOMPARE(act(u"bob"_s).state, ReviewAct::State::Done);
        acme.changes([&] { acme.tenant->remove(u"ada"_s); });
        QCOMPARE(act(u"ada"_s).state, ReviewAct::State::Moot);
    }

    void saysWhichSnapshotsMadeRoom()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        const auto reviewed = acme.review->review()->snapshotId;
        for (int number = 1; number < TenantReview::mostSnapshots; ++number) {
            acme.clock.advanceSeconds(60);
            const auto dropped = await(acme.review->takeSnapshot());
            QVERIFY(dropped && dropped->empty());
        }
        const auto second = acme.review->snapshots()[TenantReview::mostSnapshots - 2].id;
        acme.clock.advanceSeconds(60);
        const auto dropped = await(acme.review->takeSnapshot());
        QVERIFY(dropped);
        QCOMPARE(dropped->size(), 1U);
        QCOMPARE(dropped->front().id, second); // the older one is under review
        QCOMPARE(acme.reopen().snapshots().size(), std::size_t(TenantReview::mostSnapshots));
        QVERIFY(acme.review->snapshot(reviewed));
        QVERIFY(!acme.review->snapshot(second));
        for (const auto &[name, body] : acme.disk->all)
            QVERIFY(!name.contains(second));
    }

    void theNewestSnapshotStaysTheNewest()
    {
        ReviewedSession acme;
        acme.open();
        QVERIFY(await(acme.review->takeSnapshot()));
        acme.clock.advanceSeconds(-5); // what is known of the server's clock is corrected by each answer
        QVERIFY(await(acme.review->takeSnapshot()));
        const auto newest = acme.review->snapshots().front().id;
        QCOMPARE(acme.reopen().snapshots().front().id, newest);
    }

    void givingUpLeavesTheSnapshot()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Keep)));
        QVERIFY(await(acme.review->abandon()));
        auto &again = acme.reopen();
        QVERIFY(!again.review());
        QCOMPARE(again.snapshots().size(), 1U);
        QCOMPARE(acme.disk->all.size(), 4U); // its head, two lists and the policy
    }

    void whatCannotBeReadIsTold()
    {
        ReviewedSession acme;
        acme.open();
        acme.begin();
        acme.disk->fault = Error::of(Error::Kind::KeychainLocked, u"locked"_s);
        QCOMPARE(acme.reopen().state(), TenantReview::State::Failed);
        QCOMPARE(acme.review->error()->kind, Error::Kind::KeychainLocked);
        acme.disk->fault.reset();
        acme.review->open();
        QVERIFY(QTest::qWaitFor([&] { return acme.review->state() == TenantReview::State::Ready; }));
        for (auto &[name, body] : acme.disk->all) {
            if (name.endsWith(u"members"_s))
                body.chop(3);
        }
        QCOMPARE(acme.reopen().state(), TenantReview::State::Failed);
        QCOMPARE(acme.review->error()->code, u"damaged"_s);
        QCOMPARE(acme.disk->all.size(), 5U); // nothing was replaced
    }
};

QTEST_GUILESS_MAIN(TenantReviewTest)
#include "tenant_review_test.moc"

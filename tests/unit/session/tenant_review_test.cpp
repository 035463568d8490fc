// SPDX-License-Identifier: MIT
#include "session/tenant_review.h"

#include "parts_in_memory.h"
#include "session/review_evidence.h"
#include "shown_tenant.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ReviewDecision verdict(Verdict what, const QString &reason = {}, const QString &role = {})
{
    ReviewDecision decision;
    decision.verdict = what;
    decision.reason = reason;
    decision.role = role;
    return decision;
}

/// A tenant whose administrator reviews it; starts of the console find what was kept of the ones before.
class Reviewed : public ShownTenant {
public:
    Reviewed()
    {
        Role lead;
        lead.id = u"lead"_s;
        lead.label = u"Lead"_s;
        lead.rank = 5;
        tenant->details.policy.roles.prepend(lead);
        tenant->put(u"bob"_s, u"bob@acme.example"_s);
    }
    TenantReview &open(bool withPlane = true)
    {
        review.reset();
        if (withPlane)
            startReady();
        else
            start(false);
        return reopen();
    }
    /// As after a kill: nothing of the run before is left but what was kept.
    TenantReview &reopen()
    {
        review = std::make_unique<TenantReview>(
            TenantReview::Parts{session.get(), disk.parts(), {u"acc"_s, u"Amelia"_s, u"amelia@acme.example"_s}});
        review->open();
        if (!QTest::qWaitFor([&] { return review->state() != TenantReview::State::Loading; }))
            qFatal("the reviews were not read");
        return *review;
    }
    Outcome decide(const QStringList &ids, const ReviewDecision &decision)
    {
        return await(review->decide(ids, decision));
    }
    TenantReview &begin()
    {
        if (!await(review->begin({})))
            qFatal("the review did not begin");
        return *review;
    }
    Outcome sign() { return await(review->signOff(review->nextSignOff())); }
    void changes(const std::function<void()> &change)
    {
        QSignalSpy spy(session.get(), &TenantSession::membersChanged);
        change();
        session->refresh();
        if (!QTest::qWaitFor([&] { return !spy.isEmpty() && session->state() == TenantSession::State::Ready; }))
            qFatal("the change was not read");
    }

    PartsInMemory disk;
    std::unique_ptr<TenantReview> review;
};

} // namespace

class TenantReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereIsNothingBeforeTheFirstSnapshot()
    {
        Reviewed acme;
        auto &review = acme.open();
        QCOMPARE(review.state(), TenantReview::State::Ready);
        QVERIFY(review.snapshots().empty());
        QVERIFY(!review.review());
        QVERIFY(!review.lastReviewed());
        QCOMPARE(review.decideSignOff().code, u"no_review"_s);
    }

    void tellsWhatChangedBetweenAnyTwo()
    {
        Reviewed acme;
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
        Reviewed acme;
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
        Reviewed acme;
        acme.open();
        acme.begin();
        acme.disk.fault = Error::of(Error::Kind::Storage, u"disk_full"_s);
        const auto decided = acme.decide({u"ada"_s}, verdict(Verdict::Keep));
        QVERIFY(!decided);
        QCOMPARE(decided.error().code, u"disk_full"_s);
        QCOMPARE(acme.review->counts().decided(), 0);
        QVERIFY(!acme.review->canUndo());
        acme.disk.fault.reset();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Keep)));
        QCOMPARE(acme.review->counts().decided(), 1);
    }

    void aDecisionNeedsWhatMakesItOne()
    {
        Reviewed acme;
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
        Reviewed acme;
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
        Reviewed acme;
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
        Reviewed acme;
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
        Reviewed acme;
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
        Reviewed acme;
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
        for (const auto &[name, body] : acme.disk.all)
            QVERIFY(!name.contains(second));
    }

    void givingUpLeavesTheSnapshot()
    {
        Reviewed acme;
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Keep)));
        QVERIFY(await(acme.review->abandon()));
        auto &again = acme.reopen();
        QVERIFY(!again.review());
        QCOMPARE(again.snapshots().size(), 1U);
        QCOMPARE(acme.disk.all.size(), 4U); // its head, two lists and the policy
    }

    void whatCannotBeReadIsTold()
    {
        Reviewed acme;
        acme.open();
        acme.begin();
        acme.disk.fault = Error::of(Error::Kind::KeychainLocked, u"locked"_s);
        QCOMPARE(acme.reopen().state(), TenantReview::State::Failed);
        QCOMPARE(acme.review->error()->kind, Error::Kind::KeychainLocked);
        acme.disk.fault.reset();
        acme.review->open();
        QVERIFY(QTest::qWaitFor([&] { return acme.review->state() == TenantReview::State::Ready; }));
        for (auto &[name, body] : acme.disk.all) {
            if (name.endsWith(u"members"_s))
                body.chop(3);
        }
        QCOMPARE(acme.reopen().state(), TenantReview::State::Failed);
        QCOMPARE(acme.review->error()->code, u"damaged"_s);
        QCOMPARE(acme.disk.all.size(), 5U); // nothing was replaced
    }

    void evidenceHoldsEveryByte()
    {
        Reviewed acme;
        auto hostile = *acme.tenant->find(u"bob"_s);
        hostile.displayName = u"=cmd|'/c calc'!A1 <b>\u202egnp.exe\n\"quoted\""_s;
        acme.tenant->put(hostile);
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Change, u"leads"_s, u"lead"_s)));
        QVERIFY(acme.decide({u"bob"_s}, verdict(Verdict::Remove, u"left"_s)));
        const EvidenceHead head{acme.session->tenant(), u"fake.example"_s, acme.review->reviewer(), acme.clock.now()};
        const auto made = evidenceOf(head, *acme.review->list(), *acme.review->review());
        QCOMPARE(verifyEvidence(made.file), EvidenceFlaw::None);
        QCOMPARE(evidenceOf(head, *acme.review->list(), *acme.review->review()).file, made.file);
        const auto evidence = QJsonDocument::fromJson(made.file).object().value(u"evidence"_s).toObject();
        QCOMPARE(evidence.value(u"state"_s).toString(), u"in_progress"_s);
        QCOMPARE(evidence.value(u"counts"_s).toObject().value(u"undecided"_s).toInt(), 1);
        for (qsizetype at = 0; at < made.file.size(); ++at) {
            auto changed = made.file;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY2(verifyEvidence(changed) != EvidenceFlaw::None, qPrintable(QString::number(at)));
        }
        QVERIFY(verifyEvidence(made.file + '\n') != EvidenceFlaw::None);
        auto changed = made.file;
        changed.replace("\"remove\": 1", "\"remove\": 0");
        QCOMPARE(verifyEvidence(changed), EvidenceFlaw::DigestDiffers);
        QCOMPARE(verifyEvidence("{}"), EvidenceFlaw::Unreadable);
    }
};

QTEST_GUILESS_MAIN(TenantReviewTest)
#include "tenant_review_test.moc"

// SPDX-License-Identifier: MIT
#include "jobs_world.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = JobRowState;
using Wait = TenantJobs::Wait;

/// What a job does while the console lives.
class TenantJobsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void invitesManyAndShowsThem()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        const auto id = jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        QVERIFY(jobs.busy());
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 3);
        QCOMPARE(world.tenant->invitations.size(), 3U);
        QVERIFY(QTest::qWaitFor([&] { return world.session->invitations()->size() == 3; }));
        QCOMPARE(world.sent(u"invite"_s), 3);
        QVERIFY(jobs.kept());
        QVERIFY(!jobs.busy());
        // Links that are shown once are there to be taken, once.
        QCOMPARE(jobs.takeLinks().size(), 3U);
        QVERIFY(!jobs.hasLinks());
        QVERIFY(jobs.job(id)->clean());
    }

    void doesEachKindOfChange()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        jobs.submit(changing(JobKind::Remove, {u"a"_s}));
        jobs.submit(changing(JobKind::Enable, {u"b"_s}));
        auto credits = changing(JobKind::Allocate, {u"c"_s});
        credits.items.front().amount = 50;
        jobs.submit(credits);
        const auto &invitation = world.tenant->invite(u"old@acme.example"_s);
        world.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return !world.session->invitations()->empty(); }));
        jobs.submit(changing(JobKind::Resend, {invitation.id}));
        const auto last = jobs.submit(changing(JobKind::Revoke, {invitation.id}));
        QVERIFY(world.finishes(last));
        QVERIFY(!world.tenant->find(u"a"_s));
        QCOMPARE(world.tenant->find(u"c"_s)->credits->limit, std::optional<std::int64_t>(50));
        QCOMPARE(world.tenant->findInvitation(invitation.id)->sendCount, 2);
        QCOMPARE(world.tenant->findInvitation(invitation.id)->state, InvitationState::Revoked);
    }

    void oneRowsFailureStopsNoOtherAndOnlyItIsRetried()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"removeMember"_s, Error::of(Error::Kind::Conflict, u"last_admin"_s));
        const auto id = jobs.submit(changing(JobKind::Remove, {u"a"_s, u"b"_s, u"gone"_s}));
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 1);
        QCOMPARE(jobs.job(id)->rows().front().why->code, u"last_admin"_s);
        QCOMPARE(jobs.job(id)->rows().back().why->code, u"no_longer_there"_s); // never asked for
        QCOMPARE(world.sent(u"removeMember"_s), 2);
        jobs.retryFailed(id);
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 2);
        QCOMPARE(world.sent(u"removeMember"_s), 3);
    }

    void findsWhatWasMadeAlthoughTheAnswerWasLost()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->details.policy.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Once;
        world.session->refresh();
        QVERIFY(QTest::qWaitFor([&] {
            return world.session->policy().invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Once;
        }));
        world.tenant->faults->failNext(u"invite"_s, lost(), true);
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 1);
        QVERIFY(jobs.job(id)->rows().front().linkLost);
        QCOMPARE(world.sent(u"invite"_s), 1);
        QCOMPARE(world.invitationsTo(u"x@acme.example"_s), 1);
    }

    void sendsAgainOnlyWhatTheServerWasSeenWithout()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"allocate"_s, lost());
        auto draft = changing(JobKind::Allocate, {u"a"_s});
        draft.items.front().amount = 7;
        world.tenant->faults->clearCalls();
        const auto id = jobs.submit(draft);
        QVERIFY(world.finishes(id));
        const auto calls = world.tenant->faults->calls().filter(QRegularExpression(u"allocate|transactions"_s));
        QCOMPARE(calls, QStringList({u"allocate"_s, u"transactions"_s, u"allocate"_s}));
        QCOMPARE(world.tenant->find(u"a"_s)->credits->limit, std::optional<std::int64_t>(7));
    }

    void aShareThatWasGivenIsNotGivenTwice()
    {
        JobsWorld world;
        world.tenant->find(u"a"_s)->updated = world.tenant->now;
        auto &jobs = world.startReady();
        world.tenant->now = world.tenant->now.plusSeconds(60);
        world.tenant->faults->failNext(u"allocate"_s, lost(), true);
        auto draft = changing(JobKind::Allocate, {u"a"_s});
        draft.items.front().amount = 7;
        QVERIFY(world.finishes(jobs.submit(draft)));
        QCOMPARE(world.sent(u"allocate"_s), 1);
        QCOMPARE(world.tenant->find(u"a"_s)->credits->limit, std::optional<std::int64_t>(7));
    }

    void saysThatItDoesNotKnowAndReadsAgain()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"invite"_s, lost(), true);
        world.tenant->faults->failNext(u"invitations"_s, Error::of(Error::Kind::Forbidden, u"role_required"_s));
        const auto id = jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s}));
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Unknown), 1); // and the other went on
        QCOMPARE(jobs.job(id)->count(State::Done), 1);
        QVERIFY(!jobs.job(id)->clean());
        jobs.readAgain(id);
        QVERIFY(QTest::qWaitFor([&] { return jobs.job(id)->count(State::Done) == 2; }));
        QCOMPARE(world.invitationsTo(u"x@acme.example"_s), 1);
        QCOMPARE(world.sent(u"invite"_s), 2);
    }

    void waitsAsLongAsTheServerWants()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"invite"_s, limited(30));
        const auto id = jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        QVERIFY(world.waits(Wait::Limit));
        QCOMPARE(jobs.waitsUntil(), world.clock.now().plusSeconds(30));
        const int before = world.sent(u"invite"_s);
        world.clock.advanceSeconds(29);
        QVERIFY(QTest::qWaitFor([&] { return world.session->state() == TenantSession::State::Ready; }));
        QCOMPARE(world.sent(u"invite"_s), before);
        world.clock.advanceSeconds(1);
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 3);
        QCOMPARE(world.tenant->invitations.size(), 3U);
    }

    void waitsWithoutANetworkAndGoesOnByItself()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failAll(Error::of(Error::Kind::Offline, u"refused"_s));
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.waits(Wait::Connection));
        QVERIFY(QTest::qWaitFor([&] { return !world.session->online(); }));
        QVERIFY(QTest::qWaitFor([&] { return jobs.job(id)->count(State::Queued) == 1; }));
        world.tenant->faults->mend();
        QVERIFY(world.finishes(id));
        QCOMPARE(world.invitationsTo(u"x@acme.example"_s), 1);
    }

    void waitsForTheSignIn()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        QSignalSpy rejected(world.session.get(), &TenantSession::credentialRejected);
        world.tenant->faults->failNext(u"invite"_s, Error::of(Error::Kind::Unauthorized, u"session_ended"_s));
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.waits(Wait::SignIn));
        QVERIFY(!rejected.isEmpty());
        world.session->setPlane(nullptr, Error::of(Error::Kind::Unauthorized));
        QCOMPARE(jobs.job(id)->count(State::Queued), 1);
        world.session->setPlane(planeOf(world.tenant));
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 1);
    }

    void whatWasTakenBackWithACredentialIsLookedFor()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"invite"_s, Error::of(Error::Kind::Cancelled), true);
        QVERIFY(world.finishes(jobs.submit(inviting({u"x@acme.example"_s}))));
        QCOMPARE(world.sent(u"invite"_s), 1);
    }

    void aRefusalAfterALostRequestIsLookedInto()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        // The first arrives after it was looked for, and the second runs into it.
        world.tenant->faults->failNext(u"invite"_s, lost());
        world.tenant->faults->hang(u"invite"_s);
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"invite"_s) == 1; }));
        world.tenant->faults->failNext(u"invite"_s, Error::of(Error::Kind::Conflict, u"already_invited"_s), true);
        world.tenant->faults->release(u"invite"_s);
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 1);
        QCOMPARE(world.invitationsTo(u"x@acme.example"_s), 1);
    }

    void canBeTakenBackForAFewSeconds()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        const auto taken = jobs.submit(changing(JobKind::Disable, {u"a"_s}));
        QVERIFY(world.waits(Wait::Undo));
        QCOMPARE(jobs.waitsUntil(), world.clock.now().plusSeconds(6));
        jobs.cancel(taken);
        QVERIFY(world.finishes(taken));
        const auto left = jobs.submit(changing(JobKind::Disable, {u"b"_s}));
        QVERIFY(world.waits(Wait::Undo));
        world.clock.advanceSeconds(6);
        QVERIFY(world.finishes(left));
        QCOMPARE(world.sent(u"disableMember"_s), 1);
        QCOMPARE(world.tenant->find(u"a"_s)->status, MemberStatus::Active);
        QCOMPARE(world.tenant->find(u"b"_s)->status, MemberStatus::Disabled);
    }

    void oneJobAtATimeUnlessItIsPaused()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->hang(u"invite"_s);
        const auto first = jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        const auto second = jobs.submit(changing(JobKind::Remove, {u"a"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"invite"_s) == 2; })); // a few at once
        QCOMPARE(jobs.current()->id(), first);
        QCOMPARE(world.sent(u"removeMember"_s), 0);
        jobs.pause(first);
        world.tenant->faults->release(u"invite"_s);
        QVERIFY(world.finishes(second));
        QVERIFY(QTest::qWaitFor([&] { return jobs.job(first)->count(State::Done) == 2; }));
        QCOMPARE(jobs.job(first)->count(State::Queued), 1);
        jobs.resume(first);
        QVERIFY(world.finishes(first));
        QCOMPARE(jobs.job(first)->count(State::Done), 3);
    }

    void cancellingKeepsWhatIsDone()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->hang(u"invite"_s);
        const auto id = jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"invite"_s) == 2; }));
        jobs.cancel(id);
        world.tenant->faults->release(u"invite"_s);
        QVERIFY(world.finishes(id));
        QCOMPARE(jobs.job(id)->count(State::Done), 2);
        QCOMPARE(jobs.job(id)->count(State::Cancelled), 1);
        jobs.dismiss(id);
        QVERIFY(jobs.jobs().empty());
    }

    void goesOnWhileAnotherTenantIsOnShow()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failAll(Error::of(Error::Kind::Offline, u"refused"_s));
        world.timings.firstRetry = std::chrono::milliseconds(5);
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.waits(Wait::Connection));
        world.session->setActive(false); // it no longer asks by itself
        world.tenant->faults->mend();
        world.clock.advanceSeconds(60);
        QVERIFY(world.finishes(id));
    }
};

QTEST_GUILESS_MAIN(TenantJobsTest)
#include "tenant_jobs_test.moc"

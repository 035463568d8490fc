// SPDX-License-Identifier: MIT
#include "shown_tenant.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = TenantSession::State;

class TenantSessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsATenant()
    {
        ShownTenant shown;
        shown.tenant->invite(u"newest@acme.example"_s);
        shown.clock.advanceSeconds(-90); // the local clock is slow
        auto &session = shown.start();
        QCOMPARE(session.state(), State::Loading);
        QVERIFY(!session.hasPolicy());
        QCOMPARE(session.decide(Action::Invite).code, u"loading"_s);
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids(), QStringList({u"me"_s, u"ada"_s}));
        QCOMPARE(session.invitations()->front().address, u"newest@acme.example"_s);
        QCOMPARE(session.tenant().name, u"Tenant t-1"_s);
        QCOMPARE(session.asOf(), shown.tenant->now);
        QCOMPARE(session.serverNow(), shown.tenant->now);
        QVERIFY(session.online() && session.decide(Action::Invite).allowed());
    }

    void readsEveryPage()
    {
        ShownTenant shown;
        for (int i = 0; i < 25; ++i)
            shown.tenant->put(u"m-%1"_s.arg(i), u"m-%1@acme.example"_s.arg(i));
        shown.tenant->pageSize = 4;
        shown.startReady();
        auto ids = shown.ids();
        QCOMPARE(ids.size(), 27);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void readsWhatMovedWhileThePagesWereRead()
    {
        ShownTenant shown;
        shown.tenant->pageSize = 1;
        shown.tenant->faults->hang(u"members"_s);
        auto &session = shown.start();
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"members"_s) == 1; }));
        shown.tenant->faults->release(u"members"_s);
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"members"_s) == 2; }));
        // The first page is out and has "me" as it was.
        auto me = *shown.tenant->find(u"me"_s);
        me.displayName = u"Renamed"_s;
        shown.tenant->put(me);
        shown.tenant->remove(u"ada"_s);
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids(), QStringList({u"me"_s}));
        QCOMPARE(shown.row(u"me"_s).displayName, u"Renamed"_s);
        QVERIFY(!session.error());
    }

    void showsTheCacheAtOnceAndThenTheServer()
    {
        ShownTenant shown;
        shown.startReady();
        QVERIFY(shown.kept(2));
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        shown.tenant->faults->hang(u"details"_s);
        auto &session = shown.start();
        QVERIFY(shown.reach(State::Syncing));
        QCOMPARE(shown.ids(), QStringList({u"me"_s, u"ada"_s}));
        QVERIFY(session.hasPolicy());
        QCOMPARE(session.asOf(), shown.tenant->now);
        QCOMPARE(session.decide(Action::Invite).code, u"loading"_s);
        shown.tenant->faults->clearCalls();
        shown.tenant->faults->release(u"details"_s);
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids(), QStringList({u"me"_s, u"ada"_s, u"eve"_s}));
        QCOMPARE(shown.tenant->faults->count(u"members"_s), 0); // what changed was enough
    }

    void staysReadableWithoutANetworkAndComesBackByItself()
    {
        ShownTenant shown;
        shown.startReady();
        QVERIFY(shown.kept(2));
        shown.tenant->faults->failAll(offline());
        auto &session = shown.start();
        session.setActive(true);
        QVERIFY(shown.reach(State::Stale));
        QCOMPARE(shown.ids(), QStringList({u"me"_s, u"ada"_s}));
        QVERIFY(!session.online());
        const auto decision = session.decide(Action::RemoveMember, shown.row(u"ada"_s));
        QCOMPARE(decision.code, u"offline"_s);
        QVERIFY(!decision.reason.isEmpty() && !decision.remedy.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return session.nextTry().has_value(); }));
        QVERIFY(*session.nextTry() > shown.clock.now());
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        shown.tenant->faults->mend();
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids().size(), 3);
        QVERIFY(!session.nextTry() && session.online());
    }

    void saysStaleEvenWithNothingCached()
    {
        ShownTenant shown;
        shown.tenant->faults->failAll(offline());
        auto &session = shown.start();
        QVERIFY(shown.reach(State::Stale));
        QVERIFY(!session.hasPolicy() && session.members()->empty());
        QCOMPARE(session.error()->kind, Error::Kind::Offline);
    }

    void keepsFreshWhileItIsShownOnly()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        session.setActive(true);
        QVERIFY(QTest::qWaitFor([&] { return shown.ids().size() == 3; }));
        shown.tenant->put(u"joe"_s, u"joe@acme.example"_s);
        QVERIFY(QTest::qWaitFor([&] { return shown.ids().size() == 4; })); // by itself
        session.setActive(false);
        QVERIFY(shown.reach(State::Ready));
        shown.tenant->faults->clearCalls();
        ShownTenant other; // as long as another one needs to be read, this one would have polled
        other.timings.refreshEvery = std::chrono::milliseconds(30);
        other.startReady().setActive(true);
        QVERIFY(QTest::qWaitFor([&] { return other.tenant->faults->count(u"details"_s) >= 3; }));
        QCOMPARE(shown.tenant->faults->calls(), QStringList());
    }

    void readsTheWholeListAgainWhereTheTokenIsTooOld()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        QSignalSpy members(&session, &TenantSession::membersChanged);
        connect(&session, &TenantSession::membersChanged, this, [&] { QVERIFY(!session.members()->empty()); });
        shown.tenant->tokensTooOld = true;
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        shown.tenant->faults->failNext(u"memberChanges"_s, Error::of(Error::Kind::Gone));
        session.refresh();
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"members"_s) == 2; }));
        shown.tenant->tokensTooOld = false;
        QVERIFY(QTest::qWaitFor([&] { return shown.ids().size() == 3; }));
        QCOMPARE(members.count(), 1);
    }

    void announcesOnlyWhatChanged()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        QSignalSpy members(&session, &TenantSession::membersChanged);
        QSignalSpy invitations(&session, &TenantSession::invitationsChanged);
        QSignalSpy policy(&session, &TenantSession::policyChanged);
        shown.tenant->invite(u"another@acme.example"_s);
        session.refresh();
        QVERIFY(invitations.wait());
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(members.count() + policy.count(), 0);
    }

    void publishesNoHalfOfASync_data()
    {
        QTest::addColumn<QString>("call");
        for (const auto call : {"details", "invitations", "memberChanges"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void publishesNoHalfOfASync()
    {
        QFETCH(QString, call);
        ShownTenant shown;
        auto &session = shown.startReady();
        const auto before = session.asOf();
        shown.tenant->now = shown.tenant->now.plusSeconds(60);
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        shown.tenant->invite(u"another@acme.example"_s);
        shown.tenant->faults->failNext(call, Error::of(Error::Kind::Decode, u"bad"_s));
        session.refresh();
        QVERIFY(shown.reach(State::Failed));
        QCOMPARE(session.error()->kind, Error::Kind::Decode);
        QCOMPARE(shown.ids().size(), 2);
        QCOMPARE(session.invitations()->size(), 1U);
        QCOMPARE(session.asOf(), before);
        session.refresh();
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids().size(), 3);
    }

    void keepsRowsWhereTheTenantIsForbiddenOrGone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("403") << static_cast<int>(Error::Kind::Forbidden);
        QTest::newRow("404") << static_cast<int>(Error::Kind::NotFound);
        QTest::newRow("500") << static_cast<int>(Error::Kind::Server);
    }
    void keepsRowsWhereTheTenantIsForbiddenOrGone()
    {
        QFETCH(int, kind);
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failAll(Error::of(static_cast<Error::Kind>(kind)));
        session.refresh();
        QVERIFY(shown.reach(State::Failed));
        QCOMPARE(shown.ids().size(), 2);
        QCOMPARE(session.error()->kind, static_cast<Error::Kind>(kind));
    }

    void refusesAnotherTenantsAnswer()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        auto other = std::make_shared<FakeTenant>(u"t-2"_s);
        other->put(u"eve"_s, u"eve@else.example"_s);
        session.setPlane(planeOf(other));
        QVERIFY(shown.reach(State::Failed));
        QCOMPARE(session.error()->code, u"wrong_tenant"_s);
        QCOMPARE(shown.ids(), QStringList({u"me"_s, u"ada"_s}));
    }

    void reportsARejectedCredentialAndKeepsTheRows()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        QSignalSpy rejected(&session, &TenantSession::credentialRejected);
        shown.tenant->faults->failNext(u"details"_s, Error::of(Error::Kind::Unauthorized));
        session.refresh();
        QVERIFY(rejected.wait());
        session.setPlane(nullptr, Error::of(Error::Kind::Unauthorized, u"session_ended"_s));
        QCOMPARE(session.state(), State::Stale);
        QCOMPARE(shown.ids().size(), 2);
        QCOMPARE(session.decide(Action::Invite).code, u"signed_out"_s);
        session.setPlane(planeOf(shown.tenant));
        QVERIFY(shown.reach(State::Ready));
        QVERIFY(session.decide(Action::Invite).allowed());
    }

    void showsTheCacheWithoutACredential()
    {
        ShownTenant shown;
        shown.startReady();
        QVERIFY(shown.kept(2));
        auto &session = shown.start(false);
        QVERIFY(shown.reach(State::Stale));
        QCOMPARE(shown.ids().size(), 2);
        QCOMPARE(session.error()->code, u"signed_out"_s);
    }

    void showsNoInvitationsToWhoMayNotReadThem()
    {
        ShownTenant shown;
        shown.tenant->details.policy.actions[actionId(Action::ReadInvitations)] =
            Decision::deny(u"role_required"_s, u"No."_s);
        auto &session = shown.startReady();
        QVERIFY(session.invitations()->empty());
        QCOMPARE(shown.tenant->faults->count(u"invitations"_s), 0);
        QCOMPARE(session.decide(Action::ReadInvitations).code, u"role_required"_s);
    }

    void diesInTheMiddleOfASync_data()
    {
        QTest::addColumn<QString>("call");
        for (const auto call : {"details", "invitations", "members"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void diesInTheMiddleOfASync()
    {
        QFETCH(QString, call);
        ShownTenant shown;
        shown.tenant->faults->hang(call);
        shown.start();
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(call) == 1; }));
        shown.session.reset();
        shown.tenant->faults->release(call);
        ShownTenant other; // the event loop goes on long enough for the dead one's calls to end
        other.startReady();
        QCOMPARE(shown.tenant->faults->count(call), 1);
    }

    void changesCredentialInTheMiddleOfASync()
    {
        ShownTenant shown;
        shown.tenant->faults->hang(u"details"_s);
        auto &session = shown.start();
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"details"_s) == 1; }));
        auto other = std::make_shared<FakeTenant>(u"t-1"_s);
        other->put(u"zoe"_s, u"zoe@acme.example"_s);
        session.setPlane(planeOf(other));
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids(), QStringList({u"zoe"_s}));
    }
};

QTEST_GUILESS_MAIN(TenantSessionTest)
#include "tenant_session_test.moc"

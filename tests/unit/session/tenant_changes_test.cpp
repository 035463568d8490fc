// SPDX-License-Identifier: MIT
#include "shown_tenant.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = TenantSession::State;

namespace {

Error timeout() { return Error::of(Error::Kind::Timeout); }

MemberDraft draftOf(const QString &email)
{
    MemberDraft draft;
    draft.displayName = u"Eve"_s;
    draft.email = email;
    return draft;
}

InvitationDraft invitationTo(const QString &address)
{
    InvitationDraft draft;
    draft.address = address;
    draft.role = u"member"_s;
    return draft;
}

} // namespace

class TenantChangesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAChangeBeforeItsAnswerIsDelivered()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"memberChanges"_s); // no sync helps
        const auto created = await(session.createMember(draftOf(u"Eve@acme.example"_s), u"key"_s, {}));
        QVERIFY(created);
        QCOMPARE(shown.row(created->id).email, u"Eve@acme.example"_s);
        QCOMPARE(await(session.renameMember(shown.row(u"ada"_s), u"Ada L."_s, {}))->displayName, u"Ada L."_s);
        QCOMPARE(shown.row(u"ada"_s).displayName, u"Ada L."_s);
        QVERIFY(await(session.changeRole(shown.row(u"ada"_s), u"admin"_s, {})));
        QCOMPARE(shown.row(u"ada"_s).role, u"admin"_s);
        QVERIFY(await(session.disableMember(shown.row(u"ada"_s), {})));
        QCOMPARE(shown.row(u"ada"_s).status, MemberStatus::Disabled);
        QVERIFY(await(session.enableMember(shown.row(u"ada"_s), {})));
        QCOMPARE(shown.row(u"ada"_s).status, MemberStatus::Active);
        QVERIFY(await(session.removeMember(shown.row(u"ada"_s), {})));
        QVERIFY(!shown.ids().contains(u"ada"_s));
        QVERIFY(await(session.leave({})));
        QVERIFY(!shown.ids().contains(u"me"_s));
    }

    void showsChangesOfInvitations()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"invitations"_s);
        const auto made = await(session.invite(invitationTo(u"eve@acme.example"_s), u"key"_s, {}));
        QVERIFY(made && made->shownOnce && !made->link.isEmpty());
        QCOMPARE(session.invitations()->front().address, u"eve@acme.example"_s);
        QCOMPARE(await(session.resend(session.invitations()->front(), {}))->invitation.invitation.sendCount, 2);
        QCOMPARE(session.invitations()->front().sendCount, 2);
        QVERIFY(await(session.revoke(session.invitations()->front(), {})));
        QCOMPARE(session.invitations()->front().state, InvitationState::Revoked);
        QVERIFY(!await(session.invitationLink(session.invitations()->front(), {}))->isEmpty());
    }

    void returnsARefusalAsItCame()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        auto taken = Error::of(Error::Kind::Conflict, u"email_taken"_s);
        taken.fields = {{u"email"_s, u"duplicate"_s, u"Taken."_s}};
        shown.tenant->faults->failNext(u"createMember"_s, taken);
        const auto created = await(session.createMember(draftOf(u"ada@acme.example"_s), u"key"_s, {}));
        QVERIFY(!created);
        QCOMPARE(created.error(), taken);
        QCOMPARE(shown.ids().size(), 2);
    }

    void findsAMemberThatWasMadeAlthoughTheAnswerWasLost()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failNext(u"createMember"_s, timeout(), true);
        const auto created = await(session.createMember(draftOf(u"EVE@acme.example"_s), u"key"_s, {}));
        QVERIFY(created);
        QVERIFY(shown.ids().contains(created->id));
        QCOMPARE(shown.tenant->faults->count(u"createMember"_s), 1);
    }

    void saysSoWhereTheMemberWasNotMade()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failNext(u"createMember"_s, timeout());
        const auto created = await(session.createMember(draftOf(u"eve@acme.example"_s), u"key"_s, {}));
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Error::Kind::Timeout);
        QCOMPARE(created.error().code, u"not_applied"_s);
    }

    void doesNotTakeAMemberOfBeforeForTheNewOne()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failNext(u"createMember"_s, timeout());
        const auto created = await(session.createMember(draftOf(u"ada@acme.example"_s), u"key"_s, {}));
        QVERIFY(!created);
    }

    void admitsThatItDoesNotKnow()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failNext(u"removeMember"_s, Error::of(Error::Kind::ConnectionLost), true);
        shown.tenant->faults->failNext(u"memberChanges"_s, offline());
        const auto removed = await(session.removeMember(shown.row(u"ada"_s), {}));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, u"outcome_unknown"_s);
        QVERIFY(QTest::qWaitFor([&] { return !shown.ids().contains(u"ada"_s); })); // the next sync tells
    }

    void findsOtherChangesWhoseAnswerWasLost()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        auto &faults = *shown.tenant->faults;
        for (const auto &call :
             {u"removeMember"_s, u"renameMember"_s, u"revoke"_s, u"resend"_s, u"invite"_s, u"disableMember"_s})
            faults.failNext(call, Error::of(Error::Kind::ConnectionLost), true);
        QVERIFY(await(session.renameMember(shown.row(u"ada"_s), u"Ada L."_s, {})));
        QVERIFY(await(session.disableMember(shown.row(u"ada"_s), {})));
        QVERIFY(await(session.removeMember(shown.row(u"ada"_s), {})));
        const auto invited = await(session.invite(invitationTo(u"eve@acme.example"_s), u"key"_s, {}));
        QVERIFY(invited && invited->link.isEmpty());
        QVERIFY(await(session.resend(invited->invitation, {})));
        QVERIFY(await(session.revoke(invited->invitation, {})));
    }

    void keepsAChangeThatWasMadeWhileAnOlderListIsRead()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"members"_s);
        shown.tenant->faults->failNext(u"memberChanges"_s, Error::of(Error::Kind::Gone));
        shown.tenant->faults->clearCalls();
        session.refresh();
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"members"_s) == 1; }));
        shown.tenant->faults->hang(u"memberChanges"_s); // what follows the pages
        bool everBack = false;
        const auto changed = await(session.changeRole(shown.row(u"ada"_s), u"admin"_s, {}));
        QVERIFY(changed);
        connect(&session, &TenantSession::membersChanged, this,
                [&] { everBack = everBack || shown.row(u"ada"_s).role != u"admin"_s; });
        // The page that the sync gets is from before the change.
        shown.tenant->find(u"ada"_s)->role = u"member"_s;
        shown.tenant->faults->release(u"members"_s);
        QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"memberChanges"_s) == 2; }));
        shown.tenant->find(u"ada"_s)->role = u"admin"_s;
        shown.tenant->faults->release(u"memberChanges"_s);
        QVERIFY(QTest::qWaitFor(
            [&] { return shown.tenant->faults->count(u"details"_s) == 2 && session.state() == State::Ready; }));
        QCOMPARE(shown.row(u"ada"_s).role, u"admin"_s);
        QVERIFY(!everBack);
    }

    void hearsAnotherAdministratorAfterItsOwnOlderAnswer()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"changeRole"_s);
        Pending<Result<Member>> change(session.changeRole(shown.row(u"ada"_s), u"admin"_s, {}));
        shown.tenant->faults->release(u"changeRole"_s);
        QVERIFY(change.value());
        auto ada = shown.row(u"ada"_s);
        ada.role = u"auditor"_s;
        shown.tenant->put(ada); // somebody else, later
        session.refresh();
        QVERIFY(QTest::qWaitFor([&] { return shown.row(u"ada"_s).role == u"auditor"_s; }));
    }

    void sendsNothingWithoutACredential()
    {
        ShownTenant shown;
        auto &session = shown.start(false);
        const auto removed = await(session.removeMember(memberNamed(u"ada"_s, {}), {}));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, u"signed_out"_s);
        QCOMPARE(shown.tenant->faults->calls(), QStringList());
    }

    void reportsARejectedCredential()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        QSignalSpy rejected(&session, &TenantSession::credentialRejected);
        shown.tenant->faults->failNext(u"invite"_s, Error::of(Error::Kind::Unauthorized));
        QVERIFY(!await(session.invite(invitationTo(u"eve@acme.example"_s), u"key"_s, {})));
        QCOMPARE(rejected.count(), 1);
    }

    void noticesTheOfflineServerByAFailedChange()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->failAll(offline());
        QVERIFY(!await(session.removeMember(shown.row(u"ada"_s), {})));
        QVERIFY(shown.reach(State::Stale));
        QCOMPARE(shown.ids().size(), 2);
    }

    void endsAChangeThatIsTakenBack()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"invite"_s);
        CancelSource source;
        Pending<Result<InvitationWithLink>> invite(
            session.invite(invitationTo(u"eve@acme.example"_s), u"key"_s, source.token()));
        QVERIFY(!invite.isDone());
        source.cancel();
        QVERIFY(!invite.value());
        QCOMPARE(invite.value().error().kind, Error::Kind::Cancelled);
    }

    void survivesTheSessionsDeathInTheMiddleOfAChange()
    {
        ShownTenant shown;
        shown.startReady();
        shown.tenant->faults->hang(u"invite"_s);
        Pending<Result<InvitationWithLink>> invite(
            shown.session->invite(invitationTo(u"eve@acme.example"_s), u"key"_s, {}));
        shown.session.reset();
        shown.tenant->faults->release(u"invite"_s);
        QVERIFY(invite.value()); // it was made, and whoever waits is told
    }
};

QTEST_GUILESS_MAIN(TenantChangesTest)
#include "tenant_changes_test.moc"

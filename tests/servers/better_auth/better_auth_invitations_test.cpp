// SPDX-License-Identifier: MIT
// The life of an invitation, from both sides, against the real server.
#include "better_auth_stage.h"
#include "domain/clock.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class BetterAuthInvitationsTest final : public QObject {
    Q_OBJECT

private:
    BetterAuthStage m_stage;
    const QString m_sam = u"sam@elsewhere.example"_s;

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_stage.server().url().isEmpty()); }

    void accepting()
    {
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        QVERIFY(await(acme->members({}, {}))); // names, for who invited
        const auto made = await(acme->invite(draftFor(m_sam), {}, {}));
        QVERIFY(made);
        QCOMPARE(made->invitation.state, InvitationState::Pending);
        QCOMPARE(made->invitation.invitedBy, u"Lena Fischer"_s);
        QVERIFY(made->link.isEmpty());
        const auto secret = m_stage.mailed(m_sam);
        QVERIFY(!secret.isEmpty());
        // The real id is what accepts it: it stays inside the driver.
        QVERIFY(!made->invitation.id.contains(secret.reveal()));
        QCOMPARE(invitationsTo(*acme, m_sam).front().id, made->invitation.id);

        const auto again = await(acme->invite(draftFor(m_sam), {}, {}));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(!again.error().detail.isEmpty());

        const auto visitor = await(m_stage.driver().anonymous(m_stage.endpoint())->lookUpInvitation(secret, {}));
        QVERIFY(visitor);
        QCOMPARE(visitor->account, InviteeView::AccountMatch::SignedOut);
        QVERIFY(!visitor->note.isEmpty());

        const auto wrong = m_stage.as(u"yui@acme.example"_s);
        const auto mismatch = await(wrong->lookUpInvitation(secret, {}));
        QVERIFY(mismatch);
        QCOMPARE(mismatch->account, InviteeView::AccountMatch::Mismatch);
        QCOMPARE(mismatch->signedInAs, u"yui@acme.example"_s);
        const auto taken = await(wrong->acceptInvitation(secret, {}));
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Forbidden);

        const auto sam = m_stage.as(m_sam);
        const auto view = await(sam->lookUpInvitation(secret, {}));
        QVERIFY(view);
        QCOMPARE(view->account, InviteeView::AccountMatch::Matches);
        QCOMPARE(view->tenant.name, u"Acme Robotics"_s);
        QCOMPARE(view->inviter, u"lena@acme.example"_s);
        QCOMPARE(view->roleLabel, u"Member"_s);
        const auto joined = await(sam->acceptInvitation(secret, {}));
        QVERIFY(joined);
        QCOMPARE(joined->state, InviteeView::State::Accepted);
        QCOMPARE(joined->tenantId, acme->tenantId());
        QCOMPARE(await(sam->lookUpInvitation(secret, {}))->state, InviteeView::State::Invalid);
        QCOMPARE(invitationsTo(*acme, m_sam).front().state, InvitationState::Accepted);

        const auto member = memberWith(*acme, m_sam);
        QCOMPARE(member.role, u"member"_s);
        QCOMPARE(await(acme->changeRole(member.id, {}, u"admin"_s, {}))->role, u"admin"_s);
        const auto ownerByAdmin =
            await(m_stage.at(m_sam)->changeRole(memberWith(*acme, u"lena@acme.example"_s).id, {}, u"member"_s, {}));
        QVERIFY(!ownerByAdmin);
        QCOMPARE(ownerByAdmin.error().kind, Error::Kind::Forbidden);
        QVERIFY(await(acme->removeMember(member.id, {})));
        QVERIFY(memberWith(*acme, m_sam).id.isEmpty());
        QCOMPARE(await(acme->removeMember(member.id, {})).error().kind, Error::Kind::NotFound);
    }

    void rejectingAndLeaving()
    {
        const auto acme = m_stage.at(u"noor@acme.example"_s);
        QVERIFY(await(acme->invite(draftFor(m_sam, u"member,admin"_s), {}, {})));
        QCOMPARE(invitationsTo(*acme, m_sam).back().role, u"member,admin"_s);
        const auto sam = m_stage.as(m_sam);
        const auto rejected = await(sam->rejectInvitation(m_stage.mailed(m_sam), {}));
        QVERIFY(rejected);
        QCOMPARE(rejected->state, InviteeView::State::Rejected);
        QCOMPARE(invitationsTo(*acme, m_sam).back().state, InvitationState::Rejected);

        QVERIFY(await(acme->invite(draftFor(m_sam, u"member,admin"_s), {}, {})));
        QVERIFY(await(sam->acceptInvitation(m_stage.mailed(m_sam), {})));
        QCOMPARE(memberWith(*acme, m_sam).role, u"member,admin"_s);
        QVERIFY(await(m_stage.at(m_sam)->leave({})));
        QVERIFY(memberWith(*acme, m_sam).id.isEmpty());
    }

    void resendingAndCancelling()
    {
        const QString nobody = u"nobody-yet@elsewhere.example"_s;
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        const auto made = await(acme->invite(draftFor(nobody), {}, {}));
        QVERIFY(made);
        const auto resent = await(acme->resend(made->invitation.id, {}));
        QVERIFY(resent);
        QCOMPARE(resent->invitation.invitation.id, made->invitation.id);
        QVERIFY(resent->invitation.invitation.expires > made->invitation.expires);

        m_stage.server().tell(u"expire"_s, {{u"email"_s, nobody}});
        const auto expired = invitationsTo(*acme, nobody).front();
        QCOMPARE(expired.state, InvitationState::Pending); // the server has no other word
        QCOMPARE(effectiveState(expired.state, expired.expires, SystemClock().now()), InvitationState::Expired);
        const auto another = await(acme->resend(expired.id, {}));
        QVERIFY(another);
        QVERIFY(another->invitation.invitation.id != expired.id);
        QCOMPARE(invitationsTo(*acme, nobody).size(), std::size_t(2));

        const auto cancelled = await(acme->revoke(another->invitation.invitation.id, {}));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->state, InvitationState::Revoked);
        // The server would cancel an answered one as well.
        const auto closed = await(acme->revoke(another->invitation.invitation.id, {}));
        QVERIFY(!closed);
        QCOMPARE(closed.error().kind, Error::Kind::Refused);
        QCOMPARE(await(acme->revoke(u"invitation-of-elsewhere"_s, {})).error().kind, Error::Kind::NotFound);
    }

    void whatItDoesNotTake()
    {
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        const auto unknown = await(acme->invite(draftFor(u"a@b.example"_s, u"wizard"_s), {}, {}));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, u"ROLE_NOT_FOUND"_s);
        const auto bad = await(acme->invite(draftFor(u"no address"_s), {}, {}));
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, Error::Kind::Validation);
        const auto member = await(acme->invite(draftFor(u"yui@acme.example"_s), {}, {}));
        QVERIFY(!member);
        QCOMPARE(member.error().kind, Error::Kind::Conflict);
        auto withMessage = draftFor(u"a@b.example"_s);
        withMessage.message = u"Welcome"_s;
        const auto refused = await(acme->invite(withMessage, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(BetterAuthInvitationsTest)
#include "better_auth_invitations_test.moc"

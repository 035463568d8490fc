// SPDX-License-Identifier: MIT
// Members, roles, teams and rights, against the real server.
#include "better_auth_stage.h"
#include "controlplane/teams_plane.h"
#include "controlplane/whole_list.h"

#include <QSet>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class BetterAuthMembersTest final : public QObject {
    Q_OBJECT

private:
    BetterAuthStage m_stage;

    QSet<QString> ids(const std::vector<Member> &members)
    {
        QSet<QString> all;
        for (const auto &member : members)
            all.insert(member.id);
        return all;
    }

    Policy policyOf(const QString &email)
    {
        const auto details = await(m_stage.at(email)->details({}));
        return details ? details->policy : Policy();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_stage.server().url().isEmpty()); }

    void probing()
    {
        const auto info = await(m_stage.driver().probe(m_stage.endpoint(), {}));
        QVERIFY(info);
        QCOMPARE(info->kind, m_stage.driver().kind());
        auto below = m_stage.endpoint();
        below.url.setPath(u"/api/auth/"_s); // as its own clients are given it
        QVERIFY(await(m_stage.driver().probe(below, {})));
        below.url.setPath(u"/elsewhere"_s);
        const auto nothing = await(m_stage.driver().probe(below, {}));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NotControlPlane);
    }

    void signingInAndOut()
    {
        const auto wrong = m_stage.signIn(u"lena@acme.example"_s, u"not-this-one"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Unauthorized);
        const auto signedIn = m_stage.signIn(u"lena@acme.example"_s);
        QVERIFY(signedIn);
        QCOMPARE(signedIn->identity.account.displayName, u"Lena Fischer"_s);
        QCOMPARE(signedIn->identity.memberships.size(), 2);
        QCOMPARE(signedIn->identity.memberships.at(0).tenant.name, u"Acme Robotics"_s);
        QCOMPARE(signedIn->identity.memberships.at(0).role, u"owner"_s);
        QCOMPARE(signedIn->identity.memberships.at(1).roleLabel, u"Member"_s);
        const auto plane = m_stage.driver().connect(m_stage.endpoint(), signedIn->credential);
        QVERIFY(await(plane->whoAmI({})));
        QVERIFY(await(plane->signOut({})));
        // The server answers "null" to this, with 200.
        const auto nobody = await(plane->whoAmI({}));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, Error::Kind::Unauthorized);
    }

    void severalRolesAreShownAsWritten()
    {
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        const auto both = memberWith(*acme, u"mateo@acme.example"_s);
        QCOMPARE(both.role, u"member,admin"_s);
        QCOMPARE(policyOf(u"lena@acme.example"_s).roleLabel(both.role), u"member,admin"_s);
        QVERIFY(!both.lastActive.isKnown());
        QVERIFY(both.joined.isKnown());
    }

    void aRoleThatNobodyKnowsIsShownAsWritten()
    {
        const QJsonObject change{{u"email"_s, u"mateo@acme.example"_s}, {u"role"_s, u"librarian"_s}};
        QVERIFY(m_stage.server().tell(u"role"_s, change)[u"changed"_s].toInt() == 1);
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        QCOMPARE(memberWith(*acme, u"mateo@acme.example"_s).role, u"librarian"_s);
        const auto back =
            await(acme->changeRole(memberWith(*acme, u"mateo@acme.example"_s).id, {}, u"member,admin"_s, {}));
        QVERIFY(back);
        QCOMPARE(back->role, u"member,admin"_s);
        QCOMPARE(back->displayName, u"Mateo Díaz"_s);
    }

    void manyMembersComeInPages()
    {
        m_stage.server().tell(u"members"_s, {{u"slug"_s, u"globex"_s}, {u"count"_s, 250}});
        const auto globex = m_stage.at(u"noor@acme.example"_s, u"Globex"_s);
        const auto paged = allMembers(*globex, 60);
        QCOMPARE(paged.size(), std::size_t(252));
        QCOMPARE(ids(paged).size(), 252);
        ListRequest first;
        first.limit = 60;
        const auto page = await(globex->members(first, {}));
        QVERIFY(page);
        QCOMPARE(page->items.size(), std::size_t(60));
        QCOMPARE(page->total.value_or(0), 252);
    }

    // The server counts from the start of the list: after somebody has left, the rest moves up and one would be missed.
    void nobodyIsMissedWhenSomebodyLeavesBetweenPages()
    {
        const auto globex = m_stage.at(u"noor@acme.example"_s, u"Globex"_s);
        ListRequest request;
        request.limit = 50;
        QSet<QString> seen;
        int pages = 0;
        do {
            const auto page = await(globex->members(request, {}));
            QVERIFY(page);
            for (const auto &member : page->items)
                seen.insert(member.id);
            request.cursor = page->nextCursor;
            if (++pages == 2)
                QCOMPARE(
                    m_stage.server().tell(u"removeFirstMember"_s, {{u"slug"_s, u"globex"_s}})[u"removed"_s].toInt(), 1);
        } while (!request.cursor.isEmpty());
        const auto now = ids(allMembers(*globex));
        QCOMPARE(now.size(), 251);
        QVERIFY(seen.contains(now));
    }

    void whatEachMayDoIsWhatTheServerSays()
    {
        const auto owner = policyOf(u"lena@acme.example"_s);
        QCOMPARE(owner.callerRole, u"owner"_s);
        QVERIFY(owner.decide(Action::Invite).allowed());
        QVERIFY(owner.decide(Action::RemoveMember).allowed());
        QVERIFY(owner.role(u"owner"_s)->assignable);
        QVERIFY(owner.decide(Action::ReadTeams).allowed());
        QCOMPARE(owner.decide(Action::CreateMember).availability, Decision::Availability::Denied);
        QVERIFY(!owner.decide(Action::CreateMember).reason.isEmpty());
        QVERIFY(!owner.decide(Action::DisableMember).allowed());
        QVERIFY(!owner.decide(Action::ReadLinks).supported());
        const auto admin = policyOf(u"noor@acme.example"_s);
        QVERIFY(admin.decide(Action::Invite).allowed());
        QVERIFY(!admin.role(u"owner"_s)->assignable);
        const auto member = policyOf(u"yui@acme.example"_s);
        QVERIFY(!member.decide(Action::Invite).allowed());
        QVERIFY(member.decide(Action::Invite).reason.contains(u"invitation:create"_s));
        QVERIFY(member.decide(Action::Leave).allowed());
        const auto root = policyOf(u"root@acme.example"_s);
        QVERIFY(root.decide(Action::DisableMember).allowed());
        QVERIFY(root.consequences.value(actionId(Action::DisableMember)).value(0).contains(u"whole server"_s));
    }

    // This refusal comes as 401, and the session is as good as before.
    void mayNotIsNotSignedOut()
    {
        const auto plane = m_stage.as(u"yui@acme.example"_s);
        const auto tenants = await(plane->tenants({}, {}, {}));
        QVERIFY(tenants);
        const auto acme = plane->tenant(tenants->items.front().tenant.id);
        const auto refused = await(acme->removeMember(memberWith(*acme, u"mateo@acme.example"_s).id, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().httpStatus, 401);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QVERIFY(!refused.error().detail.isEmpty());
        QVERIFY(await(plane->whoAmI({})));
    }

    void theLastOwnerCannotLeave()
    {
        const auto refused = await(m_stage.at(u"lena@acme.example"_s)->leave({}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(!refused.error().detail.isEmpty());
    }

    void banningAndUnbanning()
    {
        const auto acme = m_stage.at(u"root@acme.example"_s);
        const auto yui = memberWith(*acme, u"yui@acme.example"_s);
        const auto banned = await(acme->disableMember(yui.id, {}));
        QVERIFY(banned);
        QCOMPARE(banned->status, MemberStatus::Disabled);
        // Another session reads it from the server.
        QCOMPARE(memberWith(*m_stage.at(u"root@acme.example"_s), yui.email).status, MemberStatus::Disabled);
        const auto signIn = m_stage.signIn(yui.email);
        QVERIFY(!signIn);
        QCOMPARE(signIn.error().kind, Error::Kind::Forbidden);
        QVERIFY(!signIn.error().detail.isEmpty());
        const auto unbanned = await(acme->enableMember(yui.id, {}));
        QVERIFY(unbanned);
        QCOMPARE(unbanned->status, MemberStatus::Active);
        QVERIFY(m_stage.signIn(yui.email));
        // Who may not is refused before any request.
        const auto refused = await(m_stage.at(u"lena@acme.example"_s)->disableMember(yui.id, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    }

    void teams()
    {
        const auto acme = m_stage.at(u"lena@acme.example"_s);
        auto *teams = acme->teams();
        const auto made = await(teams->createTeam(u"team"_s, u"Welding"_s, {}, {}));
        QVERIFY(made);
        QCOMPARE(made->kind, u"team"_s);
        const auto renamed = await(teams->renameTeam(made->id, {}, u"Weld shop"_s, {}));
        QVERIFY(renamed);
        QCOMPARE(renamed->name, u"Weld shop"_s);
        const auto lena = memberWith(*acme, u"lena@acme.example"_s);
        const auto yui = memberWith(*acme, u"yui@acme.example"_s);
        QVERIFY(await(teams->assign(made->id, lena.id, {}, {})));
        QVERIFY(await(teams->assign(made->id, yui.id, {}, {})));
        const auto people = await(teams->membershipsOfTeam(made->id, {}, {}));
        QVERIFY(people);
        QCOMPARE(people->items.size(), std::size_t(2));
        const auto ofYui = await(teams->membershipsOfMember(yui.id, {}, {}));
        QVERIFY(ofYui);
        QCOMPARE(ofYui->items.size(), std::size_t(1));
        QVERIFY(await(teams->unassign(made->id, yui.id, {})));
        QCOMPARE(await(teams->membershipsOfMember(yui.id, {}, {}))->items.size(), std::size_t(0));
        QVERIFY(await(teams->deleteTeam(made->id, {})));
    }

    void aServerWithLess()
    {
        BetterAuthStage plain({u"--plain"_s});
        QVERIFY(await(plain.driver().probe(plain.endpoint(), {})));
        const auto signedIn = plain.signIn(u"lena@acme.example"_s);
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().code, u"bearer_not_offered"_s);
        QVERIFY(signedIn.error().detail.contains(u"bearer"_s));
    }

    // Three tries in ten seconds, then it says for how long to wait in a header of its own.
    void tooManyTries()
    {
        BetterAuthStage limited({u"--limit-rate"_s});
        Result<SignedIn> last;
        for (int tries = 0; tries < 5; ++tries)
            last = limited.signIn(u"lena@acme.example"_s, u"not-this-one"_s);
        QVERIFY(!last);
        QCOMPARE(last.error().kind, Error::Kind::RateLimited);
        QVERIFY(last.error().retryAfterSeconds.value_or(0) > 0);
    }
};

QTEST_GUILESS_MAIN(BetterAuthMembersTest)
#include "better_auth_members_test.moc"

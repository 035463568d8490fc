// SPDX-License-Identifier: MIT
#include "controlplane/teams_plane.h"
#include "controlplane/whole_list.h"
#include "domain/member_table.h"
#include "driver_openai/openai_driver.h"
#include "support/await.h"
#include "support/script_server.h"

#include <QJsonArray>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class OpenAiDriverTest final : public QObject {
    Q_OBJECT

private:
    ScriptServer m_server{u"fakes/openai.py"_s};
    OpenAiDriver m_driver;
    const QString m_invites = u"/v1/organization/invites"_s;

    std::shared_ptr<ControlPlane> plane(const QString &key = u"sk-admin-of-the-test"_s)
    {
        return m_driver.connect({m_server.url(), {}}, Secret(key));
    }
    std::shared_ptr<TenantPlane> tenant()
    {
        const auto identity = await(plane()->whoAmI({}));
        return plane()->tenant(identity ? identity->memberships.front().tenant.id : QString());
    }

    void failNext(const QString &method, const QString &path, int status, const QJsonObject &headers = {})
    {
        const QJsonObject error{{u"message"_s, u"The words of the server."_s},
                                {u"type"_s, u"server_error"_s},
                                {u"param"_s, QJsonValue::Null},
                                {u"code"_s, QJsonValue::Null}};
        m_server.tell(u"fail"_s, {{u"method"_s, method},
                                  {u"path"_s, path},
                                  {u"status"_s, status},
                                  {u"body"_s, QJsonObject{{u"error"_s, error}}},
                                  {u"headers"_s, headers}});
    }

    std::optional<Invitation> invitationTo(const QString &address)
    {
        const auto list = await(readAllInvitations(tenant(), {}));
        if (!list)
            return std::nullopt;
        for (const auto &invitation : list->items) {
            if (invitation.address == address)
                return invitation;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_server.url().isEmpty()); }

    void probing()
    {
        const auto info = await(m_driver.probe({m_server.url(), {}}, {}));
        QVERIFY(info);
        QCOMPARE(info->kind, m_driver.kind());
    }

    void aKeyIsAnOrganizationOfItsOwn()
    {
        const auto identity = await(plane()->whoAmI({}));
        QVERIFY(identity);
        const auto id = identity->memberships.front().tenant.id;
        QVERIFY(!id.contains(u"sk-"_s));
        QCOMPARE(await(tenant()->details({}))->tenant.id, id);
        const auto wrong = await(plane(u"sk-of-a-project"_s)->whoAmI({}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(wrong.error().code, u"invalid_api_key"_s);
    }

    void membersComeInPages()
    {
        const auto list = await(readAllMembers(tenant(), {}));
        QVERIFY(list);
        QCOMPARE(list->members->size(), std::size_t(8));
        QCOMPARE(toRfc3339(list->members->at(0).joined), u"2026-09-21T14:13:20Z"_s);
        QVERIFY(!list->members->at(0).lastActive.isKnown());
        QCOMPARE(list->members->at(6).status, MemberStatus::Disabled);
        QCOMPARE(list->members->at(7).role, u"wizard"_s);
        QCOMPARE(list->members->at(7).type, MemberType::ApiOnly);
        QVERIFY(list->members->at(7).email.isEmpty());
    }

    void changingAndRemoving()
    {
        QCOMPARE(await(tenant()->changeRole(u"user-3"_s, {}, u"owner"_s, {}))->role, u"owner"_s);
        QVERIFY(!await(tenant()->changeRole(u"user-3"_s, {}, u"king"_s, {})));
        QVERIFY(await(tenant()->removeMember(u"user-3"_s, {})));
        QCOMPARE(await(tenant()->removeMember(u"user-3"_s, {})).error().kind, Error::Kind::NotFound);
    }

    void bothNamesOfTheMomentAreRead()
    {
        const auto list = await(readAllInvitations(tenant(), {}));
        QVERIFY(list);
        QCOMPARE(list->items.size(), std::size_t(4));
        QCOMPARE(list->items.at(0).created, list->items.at(1).created);
        QVERIFY(list->items.at(0).expires.isKnown());
        QVERIFY(!list->items.at(1).expires.isKnown());
        QCOMPARE(list->items.at(1).state, InvitationState::Expired);
        QCOMPARE(list->items.at(3).stateWord, u"hibernating"_s);
    }

    void invitingAndRevoking()
    {
        InvitationDraft draft;
        draft.address = u"new@a.example"_s;
        draft.role = u"reader"_s;
        draft.teams = {u"proj-2"_s};
        const auto made = await(tenant()->invite(draft, {}, {}));
        QVERIFY(made);
        const auto revoked = await(tenant()->revoke(made->invitation.id, {}));
        QVERIFY(revoked);
        QCOMPARE(revoked->state, InvitationState::Revoked);
        QCOMPARE(await(tenant()->revoke(u"invite-3"_s, {})).error().kind, Error::Kind::Refused);
    }

    void resendingIsDeletingAndMakingAnew()
    {
        const auto resent = await(tenant()->resend(u"invite-2"_s, {}));
        QVERIFY(resent);
        QVERIFY(resent->oldLinkDies);
        QVERIFY(resent->invitation.invitation.id != u"invite-2"_s);
        QCOMPARE(invitationTo(u"late@a.example"_s)->id, resent->invitation.invitation.id);
        QCOMPARE(await(tenant()->resend(u"invite-3"_s, {})).error().kind, Error::Kind::Refused);
    }

    void halfOfItIsNeverSilent()
    {
        failNext(u"POST"_s, m_invites, 500);
        const auto half = await(tenant()->resend(u"invite-1"_s, {}));
        QVERIFY(!half);
        QCOMPARE(half.error().code, u"half_done"_s);
        QVERIFY(!half.error().outcomeUnknown()); // else it would be said that nothing was changed
        QVERIFY(half.error().detail.isEmpty());  // a 500 does not tell whether another was made
        QVERIFY(!invitationTo(u"waits@a.example"_s));
        // The first half refused: nothing has happened.
        const auto late = *invitationTo(u"late@a.example"_s);
        failNext(u"DELETE"_s, m_invites, 403);
        QCOMPARE(await(tenant()->resend(late.id, {})).error().kind, Error::Kind::Forbidden);
        QCOMPARE(invitationTo(u"late@a.example"_s)->id, late.id);
    }

    void aLimitIsHonouredAndNoChangeIsSentTwice()
    {
        failNext(u"POST"_s, m_invites, 429, {{u"Retry-After"_s, u"1"_s}});
        InvitationDraft draft;
        draft.address = u"once@a.example"_s;
        draft.role = u"reader"_s;
        const auto org = tenant();
        const auto before = m_server.tell(u"requests"_s).array().size();
        const auto limited = await(org->invite(draft, {}, {}));
        QVERIFY(!limited);
        QCOMPARE(limited.error().kind, Error::Kind::RateLimited);
        QCOMPARE(m_server.tell(u"requests"_s).array().size(), before + 1);
    }

    void projects()
    {
        const auto org = tenant();
        auto *teams = org->teams();
        ListRequest request;
        int count = 0;
        do {
            const auto page = await(teams->teams(request, {}));
            QVERIFY(page);
            count += static_cast<int>(page->items.size());
            request.cursor = page->nextCursor;
        } while (!request.cursor.isEmpty());
        QCOMPARE(count, 4);
        QCOMPARE(await(teams->createTeam({}, u"Fifth"_s, {}, {}))->name, u"Fifth"_s);
        QCOMPARE(await(teams->renameTeam(u"proj-5"_s, {}, u"Last"_s, {}))->name, u"Last"_s);
        QCOMPARE(await(teams->assign(u"proj-1"_s, u"user-5"_s, {}, {}))->role, u"member"_s);
        QCOMPARE(await(teams->assign(u"proj-1"_s, u"user-5"_s, u"owner"_s, {}))->role, u"owner"_s);
        QCOMPARE(await(teams->membershipsOfTeam(u"proj-1"_s, {}, {}))->items.size(), std::size_t(2));
        QCOMPARE(await(teams->membershipsOfMember(u"user-5"_s, {}, {}))->items.front().teamId, u"proj-1"_s);
        QVERIFY(await(teams->unassign(u"proj-1"_s, u"user-5"_s, {})));
        QCOMPARE(await(teams->deleteTeam(u"proj-5"_s, {})).error().kind, Error::Kind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(OpenAiDriverTest)
#include "openai_driver_test.moc"

// SPDX-License-Identifier: MIT
#include "controlplane/teams_plane.h"
#include "controlplane/whole_list.h"
#include "domain/member_table.h"
#include "driver_anthropic/anthropic_driver.h"
#include "support/await.h"
#include "support/script_server.h"

#include <QJsonArray>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class AnthropicDriverTest final : public QObject {
    Q_OBJECT

private:
    ScriptServer m_server{u"fakes/anthropic.py"_s};
    AnthropicDriver m_driver;
    const QString m_users = u"/v1/organizations/users"_s;

    std::shared_ptr<ControlPlane> plane(const QString &key = u"sk-ant-admin-of-the-test"_s)
    {
        return m_driver.connect({m_server.url(), {}}, Secret(key));
    }
    std::shared_ptr<TenantPlane> tenant() { return plane()->tenant(u"org_1"_s); }

    void failNext(const QString &method, const QString &path, int status, const QString &type, const QString &code,
                  const QJsonObject &headers = {})
    {
        const QJsonObject body{{u"type"_s, u"error"_s},
                               {u"error"_s, QJsonObject{{u"type"_s, type},
                                                        {u"message"_s, u"The words of the server."_s},
                                                        {u"details"_s, QJsonObject{{u"error_code"_s, code}}}}}};
        m_server.tell(u"fail"_s, {{u"method"_s, method},
                                  {u"path"_s, path},
                                  {u"status"_s, status},
                                  {u"body"_s, body},
                                  {u"headers"_s, headers}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_server.url().isEmpty()); }

    void probing()
    {
        const auto info = await(m_driver.probe({m_server.url(), {}}, {}));
        QVERIFY(info);
        QCOMPARE(info->kind, m_driver.kind());
    }

    void whoTheKeyIs()
    {
        const auto identity = await(plane()->whoAmI({}));
        QVERIFY(identity);
        QCOMPARE(identity->credential, Identity::CredentialKind::AdminToken);
        QCOMPARE(identity->memberships.front().tenant.name, u"Aperture"_s);
        const auto wrong = await(plane(u"sk-ant-of-elsewhere"_s)->whoAmI({}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(wrong.error().requestId, u"req_of_the_fake"_s);
        const auto details = await(tenant()->details({}));
        QVERIFY(details);
        QVERIFY(!details->policy.role(u"admin"_s)->assignable);
        QVERIFY(!details->policy.role(u"admin"_s)->lockedReason.isEmpty());
        QVERIFY(details->policy.role(u"developer"_s)->assignable);
        QVERIFY(!details->policy.decide(Action::ResendInvitation).reason.isEmpty());
    }

    void membersComeInPages()
    {
        const auto list = await(readAllMembers(tenant(), {}));
        QVERIFY(list);
        QCOMPARE(list->members->size(), std::size_t(8));
        QCOMPARE(list->members->at(7).role, u"wizard"_s);
        QVERIFY(list->members->at(7).displayName.isEmpty());
        QVERIFY(!list->members->at(0).lastActive.isKnown());
        QVERIFY(list->members->at(0).joined.isKnown());
    }

    void changingAndRemoving()
    {
        const auto changed = await(tenant()->changeRole(u"user_3"_s, {}, u"developer"_s, {}));
        QVERIFY(changed);
        QCOMPARE(changed->role, u"developer"_s);
        QVERIFY(!await(tenant()->changeRole(u"user_3"_s, {}, u"admin"_s, {})));
        QVERIFY(await(tenant()->removeMember(u"user_3"_s, {})));
        QCOMPARE(await(tenant()->removeMember(u"user_3"_s, {})).error().kind, Error::Kind::NotFound);
    }

    void inviting()
    {
        const auto list = await(readAllInvitations(tenant(), {}));
        QVERIFY(list);
        QCOMPARE(list->items.at(0).state, InvitationState::Pending);
        QCOMPARE(list->items.at(1).state, InvitationState::Expired);
        QCOMPARE(list->items.at(3).state, InvitationState::Unknown);
        QCOMPARE(list->items.at(3).stateWord, u"hibernating"_s);
        InvitationDraft draft;
        draft.address = u"new@a.example"_s;
        draft.role = u"user"_s;
        const auto made = await(tenant()->invite(draft, {}, {}));
        QVERIFY(made);
        QVERIFY(made->invitation.expires.isKnown());
        const auto again = await(tenant()->invite(draft, {}, {}));
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"invite_already_exists"_s);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(again.error().detail.isEmpty()); // the console has a sentence for it
        const auto revoked = await(tenant()->revoke(made->invitation.id, {}));
        QVERIFY(revoked);
        QCOMPARE(revoked->state, InvitationState::Revoked);
        const auto closed = await(tenant()->revoke(u"invite_2"_s, {}));
        QVERIFY(!closed);
        QCOMPARE(closed.error().kind, Error::Kind::Refused);
        draft.teams = {u"wrkspc_1"_s};
        QCOMPARE(await(tenant()->invite(draft, {}, {})).error().kind, Error::Kind::Unsupported);
    }

    void everyDocumentedRefusalIsLeftToTheConsolesWords()
    {
        for (const auto *code :
             {"already_member", "invite_already_exists", "email_domain_not_allowed",
              "cannot_invite_emails_with_unverified_domains", "org_member_limit_exceeded", "cannot_remove_last_member",
              "workspace_member_limit_exceeded", "concurrent_membership_change"}) {
            failNext(u"DELETE"_s, m_users, 400, u"invalid_request_error"_s, QString::fromLatin1(code));
            const auto refused = await(tenant()->removeMember(u"user_4"_s, {}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, QString::fromLatin1(code));
            QVERIFY2(refused.error().detail.isEmpty(), code);
        }
        // One that came later: the words of the server, and what its type means.
        failNext(u"DELETE"_s, m_users, 403, u"permission_error"_s, u"moon_is_full"_s);
        const auto later = await(tenant()->removeMember(u"user_4"_s, {}));
        QCOMPARE(later.error().kind, Error::Kind::Forbidden);
        QCOMPARE(later.error().detail, u"The words of the server."_s);
    }

    void aLimitIsHonouredAndNoChangeIsSentTwice()
    {
        failNext(u"POST"_s, u"/v1/organizations/invites"_s, 429, u"rate_limit_error"_s, {},
                 {{u"retry-after"_s, u"1"_s}});
        InvitationDraft draft;
        draft.address = u"once@a.example"_s;
        draft.role = u"user"_s;
        const auto before = m_server.tell(u"requests"_s).array().size();
        const auto limited = await(tenant()->invite(draft, {}, {}));
        QVERIFY(!limited);
        QCOMPARE(limited.error().kind, Error::Kind::RateLimited);
        QCOMPARE(limited.error().retryAfterSeconds.value_or(0), 1);
        QCOMPARE(m_server.tell(u"requests"_s).array().size(), before + 1);
        failNext(u"GET"_s, m_users, 529, u"overloaded_error"_s, {});
        QCOMPARE(await(tenant()->members({}, {})).error().kind, Error::Kind::Server);
    }

    void workspaces()
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
        QCOMPARE(await(teams->renameTeam(u"wrkspc_5"_s, {}, u"Last"_s, {}))->name, u"Last"_s);
        QCOMPARE(await(teams->assign(u"wrkspc_1"_s, u"user_5"_s, {}, {}))->role, u"workspace_user"_s);
        QCOMPARE(await(teams->assign(u"wrkspc_1"_s, u"user_5"_s, u"workspace_admin"_s, {}))->role,
                 u"workspace_admin"_s);
        QCOMPARE(await(teams->membershipsOfTeam(u"wrkspc_1"_s, {}, {}))->items.size(), std::size_t(2));
        QCOMPARE(await(teams->membershipsOfMember(u"user_5"_s, {}, {}))->items.size(), std::size_t(1));
        QVERIFY(await(teams->unassign(u"wrkspc_1"_s, u"user_5"_s, {})));
        QCOMPARE(await(teams->deleteTeam(u"wrkspc_5"_s, {})).error().kind, Error::Kind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(AnthropicDriverTest)
#include "anthropic_driver_test.moc"

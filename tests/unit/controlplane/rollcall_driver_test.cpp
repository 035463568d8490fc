// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/loopback_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray about = R"({"product":"Local","kind":"rollcall","contract":"1.0","version":"0.1","registration":true,
  "server_time":"2026-11-21T10:00:00Z"})";
const QByteArray session = R"({"account":{"id":"a1","email":"a@b.example","phone":null,"display_name":"A",
  "system_administrator":false},"credential":{"kind":"session","scopes":[]},"memberships":[],
  "server_time":"2026-11-21T10:00:00Z"})";
const QByteArray emptyList = R"({"items":[],"next_cursor":null,"total":0,"as_of":"2026-11-21T10:00:00Z"})";

RollcallDriver quickDriver()
{
    HttpSettings manners;
    manners.retryPauses = {};
    manners.idleTimeout = 2000ms;
    return RollcallDriver(manners);
}

QJsonObject bodyOf(const ServerRequest &request) { return QJsonDocument::fromJson(request.body).object(); }

} // namespace

class RollcallDriverTest final : public QObject {
    Q_OBJECT

private:
    RollcallDriver m_driver = quickDriver();

private Q_SLOTS:
    void probing()
    {
        LoopbackServer server;
        server.answer(json(200, about));
        const auto info = await(m_driver.probe({server.url(), {}}, {}));
        QVERIFY(info);
        QCOMPARE(info->productName, u"Local"_s);
        QVERIFY(!server.requests().at(0).headers.contains("authorization"));
        QCOMPARE(server.requests().at(0).target, "/api/about");
    }

    void somethingElseIsNoControlPlane_data()
    {
        QTest::addColumn<ServerReply>("answer");
        QTest::addColumn<QString>("kind");
        const auto other = u"NotControlPlane"_s;
        QTest::addRow("web page") << reply(200, "text/html", "<html>") << other;
        QTest::addRow("no such page") << reply(404, "text/html", "<html>") << other;
        QTest::addRow("other JSON") << json(200, "{\"hello\":1}") << other;
        QTest::addRow("broken JSON") << json(200, "{\"kind\":}") << other;
        QTest::addRow("other kind") << json(200, QByteArray(about).replace("rollcall", "wizardry")) << other;
        QTest::addRow("redirect") << reply(301, {}, {}, {{"Location", "https://elsewhere.example/"}}) << other;
        QTest::addRow("cut short") << json(200, QByteArray(about).chopped(1)) << other;
        QTest::addRow("asks for a password") << reply(401, "text/html", "<html>") << other;
        QTest::addRow("broken server") << reply(502, "text/html", "<html>") << u"Server"_s;
    }

    void somethingElseIsNoControlPlane()
    {
        QFETCH(ServerReply, answer);
        LoopbackServer server;
        server.answer(answer);
        const auto info = await(m_driver.probe({server.url(), {}}, {}));
        QVERIFY(!info);
        QTEST(errorKindName(info.error().kind), "kind");
    }

    void nobodyThereIsOffline()
    {
        LoopbackServer server;
        server.stop();
        QCOMPARE(await(m_driver.probe({server.url(), {}}, {})).error().kind, Error::Kind::Offline);
    }

    void signingIn()
    {
        LoopbackServer server;
        server.answerInTurn(
            {json(201, R"({"token":"tok","expires_at":"2026-12-01T00:00:00Z","account":{}})"), json(200, session)});
        const auto signedIn = await(m_driver.signIn({server.url(), {}}, u"a@b.example"_s, Secret(u"pass word"_s), {}));
        QVERIFY(signedIn);
        QCOMPARE(signedIn->credential.reveal(), u"tok"_s);
        QCOMPARE(signedIn->identity.account.id, u"a1"_s);
        QCOMPARE(bodyOf(server.requests().at(0)).value(u"password"_s).toString(), u"pass word"_s);
        QVERIFY(!server.requests().at(0).headers.contains("authorization"));
        QCOMPARE(server.requests().at(1).headers.value("authorization"), "Bearer tok");
    }

    void aWrongPassword()
    {
        LoopbackServer server;
        server.answer(problem(401, R"({"code":"wrong_credentials","detail":"No."})"));
        const auto signedIn = await(m_driver.signIn({server.url(), {}}, u"a"_s, Secret(u"b"_s), {}));
        QCOMPARE(signedIn.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(signedIn.error().code, u"wrong_credentials"_s);
        QCOMPARE(server.requests().size(), 1U);
    }

    void aTenantNamesItselfAndNothingElse()
    {
        LoopbackServer server;
        server.answer(json(200, emptyList));
        const auto plane = m_driver.connect({server.url(), {}}, Secret(u"tok"_s));
        ListRequest second;
        second.cursor = u"a+b/="_s;
        second.limit = 50;
        QVERIFY(await(plane->tenant(u"t 1"_s)->members(second, {})));
        QCOMPARE(server.requests().at(0).target, "/api/members?limit=50&cursor=a%2Bb%2F%3D");
        QCOMPARE(server.requests().at(0).headers.value("tenant-id"), "t 1");
        QCOMPARE(server.requests().at(0).headers.value("authorization"), "Bearer tok");
        QVERIFY(await(plane->tenants(u"x&y"_s, {}, {})));
        QCOMPARE(server.requests().at(1).target, "/api/tenants?limit=1000&search=x%26y");
        QVERIFY(!server.requests().at(1).headers.contains("tenant-id"));
    }

    void changesCarryTheirKeyAndVersion()
    {
        LoopbackServer server;
        server.answer(problem(
            409, R"({"code":"already_invited","errors":[{"field":"address","code":"duplicate","message":"m"}]})"));
        const auto tenant = m_driver.connect({server.url(), {}}, Secret(u"tok"_s))->tenant(u"t1"_s);
        InvitationDraft draft;
        draft.address = u"li@acme.example"_s;
        draft.role = u"dev"_s;
        draft.lifetimeSeconds = 3600;
        const auto invited = await(tenant->invite(draft, u"intention-1"_s, {}));
        QCOMPARE(invited.error().kind, Error::Kind::Conflict);
        QVERIFY(invited.error().field(u"address"_s));
        QCOMPARE(server.requests().at(0).headers.value("idempotency-key"), "intention-1");
        const auto body = bodyOf(server.requests().at(0));
        QCOMPARE(body.keys(), (QStringList{u"address"_s, u"channel"_s, u"lifetime_seconds"_s, u"role"_s}));

        server.answer(problem(412, R"({"code":"lost_update"})"));
        const auto changed = await(tenant->changeRole(u"m/1"_s, u"7"_s, u"admin"_s, {}));
        QCOMPARE(changed.error().kind, Error::Kind::LostUpdate);
        QCOMPARE(server.requests().at(1).method, "PATCH");
        QCOMPARE(server.requests().at(1).target, "/api/members/m%2F1");
        QCOMPARE(server.requests().at(1).headers.value("if-match"), "\"7\"");
        QVERIFY(!server.requests().at(1).headers.value("idempotency-key").isEmpty());

        server.answer(reply(204, {}, {}));
        QVERIFY(await(tenant->removeMember(u"m1"_s, {})));
        QCOMPARE(server.requests().at(2).method, "DELETE");
        QVERIFY(await(tenant->leave({})));
        QCOMPARE(server.requests().at(3).target, "/api/members/leave");
    }

    void anEndedSessionIsSaidSo()
    {
        LoopbackServer server;
        server.answer(problem(401, R"({"code":"session_ended","detail":"Signed out."})"));
        const auto plane = m_driver.connect({server.url(), {}}, Secret(u"tok"_s));
        const auto who = await(plane->whoAmI({}));
        QCOMPARE(who.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(who.error().code, u"session_ended"_s);
    }

    void aCallOutlivesTheObjectThatMadeIt()
    {
        LoopbackServer server;
        server.answer(drips(json(200, emptyList), 30, 1ms));
        auto plane = m_driver.connect({server.url(), {}}, Secret(u"tok"_s));
        auto tenant = plane->tenant(u"t1"_s);
        Pending pending(tenant->members({}, {}));
        tenant.reset();
        plane.reset();
        QVERIFY(pending.value());
    }

    void anInviteesTokenIsNeverInAnAddress()
    {
        LoopbackServer server;
        server.answer(json(200, R"({"state":"invalid","tenant":null})"));
        const auto plane = m_driver.anonymous({server.url(), {}});
        QVERIFY(await(plane->lookUpInvitation(Secret(u"CANARY"_s), {})));
        server.answer(problem(403, R"({"code":"account_mismatch"})"));
        QCOMPARE(await(plane->acceptInvitation(Secret(u"CANARY"_s), {})).error().code, u"account_mismatch"_s);
        QVERIFY(!await(plane->rejectInvitation(Secret(u"CANARY"_s), {})));
        QVERIFY(
            !await(plane->registerThrough(Secret(u"CANARY"_s), {u"a@b.example"_s, {}, u"A"_s, Secret(u"p"_s)}, {})));
        for (const auto &request : server.requests()) {
            QCOMPARE(bodyOf(request).value(u"token"_s).toString(), u"CANARY"_s);
            QVERIFY(!request.target.contains("CANARY"));
            QVERIFY(!request.headers.contains("authorization"));
        }
        QCOMPARE(bodyOf(server.requests().at(3)).keys(),
                 (QStringList{u"display_name"_s, u"email"_s, u"password"_s, u"token"_s}));
    }

    void invitationLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("token");
        QTest::addRow("web") << u"http://127.0.0.1:8080/invite/abc-DEF_1"_s << u"http://127.0.0.1:8080"_s
                             << u"abc-DEF_1"_s;
        QTest::addRow("below a path") << u"https://x.example/team/invite/t/?utm=1#f"_s << u"https://x.example/team"_s
                                      << u"t"_s;
        QTest::addRow("deep") << u"rollcall://invite?server=http%3A%2F%2F127.0.0.1%3A8080&token=a%2Bb"_s
                              << u"http://127.0.0.1:8080"_s << u"a+b"_s;
        for (const auto &bad :
             {u"https://x.example/"_s, u"https://x.example/invite/"_s, u"https://x.example/invite/a/b"_s,
              u"file:///invite/abc"_s, u"https://u:p@x.example/invite/abc"_s, u"javascript:/invite/abc"_s,
              u"rollcall://invite?token=abc"_s, u"rollcall://invite?server=file%3A%2F%2F%2Fetc&token=abc"_s,
              u"rollcall://other?server=http%3A%2F%2Fx&token=abc"_s,
              u"rollcall://invite?server=http%3A%2F%2Fx&token=a%0Ab"_s,
              u"rollcall://invite?server=http%3A%2F%2Fx&token="_s, u""_s})
            QTest::addRow("not: %s", qPrintable(bad)) << bad << QString() << QString();
    }

    void invitationLinks()
    {
        QFETCH(QString, link);
        QFETCH(QString, server);
        QFETCH(QString, token);
        const auto address = m_driver.parseInvitationLink(QUrl(link));
        QCOMPARE(address.has_value(), !token.isEmpty());
        if (!address)
            return;
        QCOMPARE(address->server.toString(), server);
        QCOMPARE(address->token.reveal(), token);
    }
};

QTEST_GUILESS_MAIN(RollcallDriverTest)
#include "rollcall_driver_test.moc"

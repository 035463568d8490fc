// SPDX-License-Identifier: MIT
#include "console.h"
#include "driver_openai/openai_driver.h"
#include "driver_rollcall/rollcall_driver.h"
#include "session/invitee.h"
#include "support/loopback_server.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto ownKey = u"sk-admin-own-canary"_s;
const auto otherKey = u"sk-admin-other-canary"_s;

ServerReply answers(const ServerRequest &request)
{
    if (request.target.contains("users"))
        return json(200,
                    R"({"object":"list","data":[{"object":"organization.user","id":"u","email":"a@b.example","name":"A",
            "role":"owner","added_at":1790000000}],"has_more":false,"first_id":"u","last_id":"u"})");
    return json(200, R"({"object":"list","data":[],"has_more":false,"first_id":null,"last_id":null})");
}

/// Two accounts of a kind that signs in with keys, at addresses that look alike. One server listens at both, so that each request
/// shows which of the two it was meant for, and what was sent there.
class LookAlikes : public AnyConsole {
public:
    LookAlikes()
    {
        drivers.add(std::make_unique<RollcallDriver>(HttpSettings()));
        drivers.add(std::make_unique<OpenAiDriver>(HttpSettings()));
        server.answer(answers);
    }

    /// The same host under the name that a look-alike would have.
    [[nodiscard]] QUrl lookAlike() const
    {
        auto url = server.url();
        url.setHost(u"localhost"_s);
        return url;
    }
    AccountSession &signIn(const QUrl &url, const QString &key)
    {
        const auto account = await(app->signIn(u"openai"_s, u"OpenAI"_s, {url, {}}, QString(), Secret(key), true, {}));
        if (!account)
            qFatal("signing in failed");
        return **account;
    }
    /// Shows and reads what the account has.
    void read(const AccountSession &account)
    {
        if (!QTest::qWaitFor([&] { return !account.tenants().isEmpty(); }))
            qFatal("no tenant is told");
        app->show(account.record().id, account.tenants().constFirst().tenant.id);
        if (!shows(TenantSession::State::Ready))
            qFatal("the tenant could not be read");
    }
    /// How many requests for that host had those bytes anywhere in them.
    [[nodiscard]] int sentTo(const QUrl &url, const QString &secret) const
    {
        const auto host = url.authority().toUtf8();
        const auto bytes = secret.toUtf8();
        return static_cast<int>(
            std::count_if(server.requests().cbegin(), server.requests().cend(), [&](const ServerRequest &request) {
                const auto &headers = request.headers;
                const bool inHeaders = std::any_of(headers.cbegin(), headers.cend(),
                                                   [&](const QByteArray &value) { return value.contains(bytes); });
                return headers.value("host") == host
                       && (inHeaders || request.target.contains(bytes) || request.body.contains(bytes));
            }));
    }
    [[nodiscard]] int sentTo(const QUrl &url) const { return sentTo(url, QString()); }

    LoopbackServer server;
};

} // namespace

class OwnServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachOfTwoLookAlikesIsToldItsOwnKey()
    {
        LookAlikes console;
        console.start();
        const auto own = console.server.url();
        const auto other = console.lookAlike();
        const auto &first = console.signIn(own, ownKey);
        const auto &second = console.signIn(other, otherKey);
        QCOMPARE(console.app->accounts().size(), 2U);
        console.read(first);
        console.read(second);
        // With the keys that the keychain has, too.
        auto &again = console.start();
        for (auto *account : again.accounts())
            QVERIFY(AnyConsole::becomes(*account, AccountSession::State::SignedIn));
        for (auto *account : again.accounts())
            console.read(*account);
        QVERIFY(console.sentTo(own, ownKey) >= 2 && console.sentTo(other, otherKey) >= 2);
        QCOMPARE(console.sentTo(own, otherKey), 0);
        QCOMPARE(console.sentTo(other, ownKey), 0);
    }

    void anAccountOfALookAlikeIsNotTakenForTheKnownOne_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another name") << u"http://localhost:%1/"_s;
        QTest::newRow("the known name as a user") << u"http://127.0.0.1@localhost:%1/"_s;
        QTest::newRow("another path") << u"http://127.0.0.1:%1/other"_s;
        QTest::newRow("encrypted") << u"https://127.0.0.1:%1/"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:1/#%1"_s;
        QTest::newRow("a name that begins alike") << u"http://127.0.0.1.example:%1/"_s;
    }
    void anAccountOfALookAlikeIsNotTakenForTheKnownOne()
    {
        QFETCH(QString, url);
        LookAlikes console;
        console.start();
        await(console.app->addRegistered(u"rollcall"_s, u"Rollcall"_s, {console.server.url(), {}}, u"a@b.example"_s, {},
                                         false));
        QVERIFY(console.app->findAccount({console.server.url(), {}}, u"A@b.example"_s));
        QVERIFY(!console.app->findAccount({QUrl(url.arg(console.server.url().port())), {}}, u"a@b.example"_s));
    }

    void aServerThatSendsUsToALookAlikeGetsNothingThere()
    {
        LookAlikes console;
        console.start();
        const auto own = console.server.url();
        const auto other = console.lookAlike();
        auto &account = console.signIn(own, ownKey);
        console.read(account);
        for (const int status : {301, 302, 303, 307, 308}) {
            const auto before = console.sentTo(own);
            console.server.answer(reply(status, {}, {}, {{"Location", other.toEncoded() + "v1/organization/users"}}));
            account.refreshTenants();
            console.app->current()->refresh();
            QTRY_VERIFY(console.sentTo(own) > before);
            QVERIFY(console.shows(TenantSession::State::Failed));
        }
        console.server.answer(answers);
        console.app->current()->refresh();
        QVERIFY(console.shows(TenantSession::State::Ready));
        QCOMPARE(console.sentTo(other), 0);
    }

    void asksWhatLivesThereWithoutAKey()
    {
        LookAlikes console;
        console.start();
        console.read(console.signIn(console.server.url(), ownKey));
        (void)await(console.app->probe({console.lookAlike(), {}}, {}));
        QVERIFY(console.sentTo(console.lookAlike()) > 0);
        QCOMPARE(console.sentTo(console.lookAlike(), ownKey), 0);
    }

    void anInvitationOfALookAlikeIsOpenedAsNobody_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("web") << u"http://localhost:%1/invite/abcdefgh12345678"_s;
        QTest::newRow("own") << u"rollcall://invite?server=http://localhost:%1/&token=abcdefgh12345678"_s;
    }
    void anInvitationOfALookAlikeIsOpenedAsNobody()
    {
        QFETCH(QString, link);
        LookAlikes console;
        console.start();
        SignedIn signedIn;
        signedIn.credential = Secret(ownKey);
        const auto known = await(console.app->addRegistered(u"rollcall"_s, u"Rollcall"_s, {console.server.url(), {}},
                                                            u"a@b.example"_s, signedIn, true));
        QVERIFY(known);
        InviteeSession invitee(console.app.get());
        (void)await(invitee.open(link.arg(console.server.url().port()), {}));
        QCOMPARE(invitee.server().host(), u"localhost"_s);
        QVERIFY(console.sentTo(console.lookAlike()) > 0);
        QCOMPARE(console.sentTo(console.lookAlike(), ownKey), 0);
        QVERIFY(invitee.candidates({}).empty());
        // The account that is known is not lent to it either.
        (void)await(invitee.lookUpAs((*known)->record().id, {}));
        (void)await(invitee.accept({}));
        QCOMPARE(console.sentTo(console.lookAlike(), ownKey), 0);
        QCOMPARE(console.sentTo(console.server.url(), u"abcdefgh12345678"_s), 0);
    }
};

QTEST_GUILESS_MAIN(OwnServerTest)
#include "own_server_test.moc"

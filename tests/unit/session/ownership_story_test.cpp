// SPDX-License-Identifier: MIT
#include "console.h"
#include "driver_rollcall/rollcall_driver.h"
#include "session/ownership.h"
#include "session/tenant_keys.h"
#include "support/plane_process.h"

#include <QUuid>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView samplePassword("correct-horse-sample-1");

class RealConsole : public AnyConsole {
public:
    RealConsole()
    {
        clock = std::make_unique<SystemClock>();
        drivers.add(std::make_unique<RollcallDriver>());
        start();
    }
    ~RealConsole() { quit(); } // before the plane, which lets open connections end
    [[nodiscard]] TenantSession *open(const QString &identifier, const QString &tenantName)
    {
        const auto account = await(
            app->signIn(u"rollcall"_s, u"Local"_s, {plane.url(), {}}, identifier, Secret(samplePassword), true, {}));
        if (!account)
            return nullptr;
        QString id;
        const bool found = QTest::qWaitFor([&] {
            for (const auto &summary : (*account)->tenants()) {
                if (summary.tenant.name == tenantName)
                    id = summary.tenant.id;
            }
            return !id.isEmpty();
        });
        if (!found)
            return nullptr;
        app->show((*account)->record().id, id);
        return shows(TenantSession::State::Ready) ? app->current() : nullptr;
    }

    PlaneProcess plane;
};

Member memberNamed(const TenantSession &session, const QString &email)
{
    for (const auto &row : *session.members()) {
        if (row.email == email)
            return row;
    }
    return {};
}

QString newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

/// API keys and the top role, from the session down to a real plane.
class OwnershipStoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongPasswordIsNoEndOfTheSession()
    {
        RealConsole console;
        auto *session = console.open(u"chen.yu@nebula.example"_s, u"Nebula AI 星云科技"_s);
        QVERIFY(session);
        QVERIFY(session->policy().transfer.passwordNeeded);
        const auto target = memberNamed(*session, u"liu.yang@nebula.example"_s);
        QVERIFY(session->decide(Action::Transfer, target).allowed());
        const auto refused = await(transferOwnership(*session, target, Secret(u"not that one at all"_s), newKey(), {}));
        QVERIFY(!refused);
        QVERIFY(refused.error().field(u"password"_s));
        QCOMPARE(console.app->currentAccount()->state(), AccountSession::State::SignedIn);
        const auto done = await(transferOwnership(*session, target, Secret(samplePassword), newKey(), {}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->role, u"tenant_admin"_s);
        QCOMPARE(memberNamed(*session, target.email).role, u"tenant_admin"_s);
        // The caller's own policy is another one now.
        QVERIFY(QTest::qWaitFor([&] { return session->policy().callerRole == u"user"_s; }));
        QVERIFY(!session->decide(Action::Transfer).allowed());
    }

    void keysAreMadeListedAndRevoked()
    {
        RealConsole console;
        auto *session = console.open(u"zhang.san@globex.example"_s, u"Globex Industries"_s);
        QVERIFY(session);
        const auto self = memberNamed(*session, u"zhang.san@globex.example"_s);
        const auto other = memberNamed(*session, u"mina.park@globex.example"_s);
        QVERIFY(decideKeys(*session, Action::ManageKeys, self).allowed());
        QCOMPARE(decideKeys(*session, Action::ReadKeys, other).code, u"role_required"_s);
        TenantKeys keys(session, self.id);
        keys.list().refresh();
        QVERIFY(QTest::qWaitFor([&] { return keys.list().state() == RemoteListState::State::Ready; }));
        QVERIFY(keys.list().rows().empty());
        const auto intention = newKey();
        const auto made = await(keys.create(u"notebook"_s, intention, {}));
        QVERIFY(made && !made->secret.isEmpty());
        const auto again = await(keys.create(u"notebook"_s, intention, {}));
        QVERIFY(again);
        QCOMPARE(again->key.id, made->key.id);
        QCOMPARE(again->secret.reveal(), made->secret.reveal());
        QCOMPARE(keys.list().rows().size(), 1U);
        const auto taken = await(keys.create(u"notebook"_s, newKey(), {}));
        QVERIFY(!taken && taken.error().field(u"name"_s));
        QVERIFY(QTest::qWaitFor([&] { return memberNamed(*session, self.email).activeKeys == 1; }));
        QVERIFY(await(keys.revoke(made->key.id, {})));
        QVERIFY(QTest::qWaitFor([&] { return memberNamed(*session, self.email).activeKeys == 0; }));
        QVERIFY(console.filesWith(made->secret.reveal()).isEmpty());
        TenantKeys others(session, other.id);
        others.list().refresh();
        QVERIFY(QTest::qWaitFor([&] { return others.list().state() == RemoteListState::State::Failed; }));
        QCOMPARE(others.list().error()->code, u"role_required"_s);
    }

    void aPersonalContextIsOneOfTheTenants()
    {
        RealConsole console;
        auto *session = console.open(u"zhang.san@globex.example"_s, u"张三"_s);
        QVERIFY(session);
        QVERIFY(session->tenant().personal);
        QVERIFY(!session->policy().contextNote.isEmpty());
        QVERIFY(!session->decide(Action::Invite).supported());
        QCOMPARE(session->members()->size(), 1U);
    }
};

QTEST_GUILESS_MAIN(OwnershipStoryTest)
#include "ownership_story_test.moc"

// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "ui/shell/session_status.h"

using namespace rollcall;
using namespace rollcall::test;

class SessionStatusTest : public QObject {
    Q_OBJECT

    static bool reach(const SessionStatus &status, SessionStatus::Kind kind)
    {
        return QTest::qWaitFor([&] { return status.kind() == kind; });
    }

private Q_SLOTS:
    void saysHowOldTheListIsWhileOffline()
    {
        ConsoleWorld world;
        const auto acme = world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        SessionStatus status(world.app.get());
        world.app->show(world.signIn(), QStringLiteral("acme"));
        QVERIFY(world.ready());
        QCOMPARE(status.kind(), SessionStatus::Kind::Nothing);

        acme->faults->failAll(Error::of(Error::Kind::Offline));
        world.clock.advanceSeconds(2 * 3600 + 14 * 60);
        world.app->current()->refresh();
        QVERIFY(reach(status, SessionStatus::Kind::Offline));
        QCOMPARE(status.title(), QStringLiteral("Offline: showing the member list cached 2 h 14 min ago"));
        QTRY_COMPARE(status.nextTry(), QStringLiteral("Next try in 3600 s"));
        QVERIFY(!status.retrying());

        acme->faults->mend();
        status.retry();
        QVERIFY(reach(status, SessionStatus::Kind::Nothing));
    }

    void asksToSignInAgainWhenTheServerEndsTheSession()
    {
        ConsoleWorld world;
        const auto acme = world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        SessionStatus status(world.app.get());
        world.app->show(world.signIn(), QStringLiteral("acme"));
        QVERIFY(world.ready());
        world.server->credentials.clear();
        acme->faults->failAll(Error::of(Error::Kind::Unauthorized, QStringLiteral("session_ended")));
        world.app->current()->refresh();
        QVERIFY(reach(status, SessionStatus::Kind::SignInAgain));
        QCOMPARE(status.title(), QStringLiteral("Fake Cloud no longer takes this sign-in"));
    }

    void namesALockedKeychainAndAsksItAgain()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        const auto account = world.signIn();
        world.app->show(account, QStringLiteral("acme"));
        QVERIFY(world.ready());
        QVERIFY(world.kept(account));
        QTRY_VERIFY(world.store->holds(account, QStringLiteral("acme")));
        world.restart();
        world.keychain.failWith(Error::of(Error::Kind::KeychainLocked, QStringLiteral("keychain_locked")));
        SessionStatus status(world.app.get());
        world.app->start();
        QVERIFY(reach(status, SessionStatus::Kind::Keychain));
        QCOMPARE(status.title(), QStringLiteral("The keychain is locked"));
        QTRY_VERIFY(status.text().startsWith(QStringLiteral("The member list is sealed on this computer")));
        QVERIFY(status.locked());
        status.retry();
        QVERIFY(status.retrying());
        QTRY_VERIFY(!status.retrying());
        QVERIFY(status.locked());
        world.keychain.failWith(std::nullopt);
        status.retry();
        QVERIFY(reach(status, SessionStatus::Kind::Nothing));
    }

    void readsTheSealedListOfAnAccountThatSignedOut()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"))
            ->put(QStringLiteral("m"), QStringLiteral("m@acme.example"));
        const auto account = world.signIn();
        world.app->show(account, QStringLiteral("acme"));
        QVERIFY(world.ready());
        QTRY_VERIFY(world.store->holds(account, QStringLiteral("acme")));
        QVERIFY(await(world.app->account(account)->signOut({})));
        world.restart();
        world.keychain.failWith(Error::of(Error::Kind::KeychainLocked, QStringLiteral("keychain_locked")));
        SessionStatus status(world.app.get());
        world.app->start();
        QVERIFY(reach(status, SessionStatus::Kind::Keychain));
        QCOMPARE(status.title(), QStringLiteral("The keychain is locked"));
        QVERIFY(status.locked() && world.app->current()->members()->empty());
        world.keychain.failWith(std::nullopt);
        status.retry();
        QVERIFY(reach(status, SessionStatus::Kind::SignInAgain));
        QTRY_COMPARE(world.app->current()->members()->size(), 1U);
    }

    void tellsALostSignInFromALockedKeychain()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        const auto account = world.signIn();
        world.app->show(account, QStringLiteral("acme"));
        QVERIFY(world.ready());
        QVERIFY(world.kept(account));
        world.restart();
        QVERIFY(await(world.keychain.remove(account + QStringLiteral("/session"))));
        SessionStatus status(world.app.get());
        world.app->start();
        QVERIFY(reach(status, SessionStatus::Kind::Keychain));
        QCOMPARE(status.title(), QStringLiteral("The keychain no longer has this sign-in"));
        QVERIFY(!status.locked());
    }

    void keepsASessionOnlySignInOnceTheKeychainIsUnlocked()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.keychain.failWith(Error::of(Error::Kind::KeychainLocked, QStringLiteral("keychain_locked")));
        SessionStatus status(world.app.get());
        const auto account = world.signIn();
        world.app->show(account, QStringLiteral("acme"));
        QVERIFY(reach(status, SessionStatus::Kind::SessionOnly));
        QCOMPARE(status.text(), QStringLiteral("The keychain is locked."));
        QVERIFY(status.locked());
        world.keychain.failWith(std::nullopt);
        status.retry();
        QVERIFY(reach(status, SessionStatus::Kind::Nothing));
        QVERIFY(world.kept(account));
    }

    void saysThatASignInWillNotBeKept()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.keychain.failWith(Error::of(Error::Kind::KeychainMissing));
        SessionStatus status(world.app.get());
        world.app->show(world.signIn(), QStringLiteral("acme"));
        QVERIFY(reach(status, SessionStatus::Kind::SessionOnly));
        QCOMPARE(status.text(), QStringLiteral("This desktop has no keychain service."));
        status.dismiss();
        QCOMPARE(status.kind(), SessionStatus::Kind::Nothing);
    }
};

QTEST_GUILESS_MAIN(SessionStatusTest)
#include "session_status_test.moc"

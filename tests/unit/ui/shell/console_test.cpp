// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "ui/shell/console.h"

using namespace rollcall;
using namespace rollcall::test;

class ConsoleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithSigningInWhereNothingIsKnown()
    {
        ConsoleWorld world;
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        QCOMPARE(console.page(), Console::Page::Starting);
        world.app->start();
        QCOMPARE(console.page(), Console::Page::SignIn);
        QVERIFY(!console.canGoBack());
    }

    void entersTheOnlyTenantAndNamesIt()
    {
        ConsoleWorld world;
        const auto acme = world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme Robotics"));
        acme->put(QStringLiteral("ada"), QStringLiteral("ada@acme.example"));
        acme->invite(QStringLiteral("new@acme.example"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        const auto account = world.signIn();
        console.enter(account);
        QCOMPARE(console.page(), Console::Page::Members);
        QVERIFY(world.ready());
        QCOMPARE(console.tenant()->name(), QStringLiteral("Acme Robotics"));
        QCOMPARE(console.tenant()->monogram(), QStringLiteral("AR"));
        QCOMPARE(console.tenant()->host(), QStringLiteral("fake.example"));
        QCOMPARE(console.tenant()->callerName(), QStringLiteral("Amelia"));
        QCOMPARE(console.tenant()->memberCount(), static_cast<int>(acme->members.size()));
        QCOMPARE(console.tenant()->pendingCount(), 1);
        QCOMPARE(console.tenantColours().value(QStringLiteral("acme")).toInt(), 1);
    }

    void asksASystemAdministratorWhichTenant()
    {
        ConsoleWorld world;
        world.server->identity.account.systemAdministrator = true;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        console.enter(world.signIn());
        QCOMPARE(console.page(), Console::Page::ChooseTenant);
        QVERIFY(!console.session());
        console.showNth(2);
        QCOMPARE(console.page(), Console::Page::Members);
        QCOMPARE(console.tenant()->tenantId(), QStringLiteral("globex"));
        console.showNth(9);
        QCOMPARE(console.tenant()->tenantId(), QStringLiteral("globex"));
    }

    void looksThroughEveryTenantAndEntersOne()
    {
        ConsoleWorld world;
        world.server->identity.account.systemAdministrator = true;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        QVERIFY(!console.administrator());
        console.openTenants();
        QCOMPARE(console.page(), Console::Page::Starting);
        console.enter(world.signIn());
        QVERIFY(console.administrator());
        QCOMPARE(console.administratorHost(), QStringLiteral("fake.example"));
        console.openTenants();
        QCOMPARE(console.page(), Console::Page::Tenants);
        QVERIFY(!console.inTenant());
        console.goBack();
        QCOMPARE(console.page(), Console::Page::ChooseTenant);
        console.openTenants();
        console.enterAsAdministrator(QStringLiteral("globex"));
        QCOMPARE(console.page(), Console::Page::Members);
        QCOMPARE(console.tenant()->tenantId(), QStringLiteral("globex"));
        // And from there to the list again, without leaving the tenant.
        console.openTenants();
        QCOMPARE(console.page(), Console::Page::Tenants);
        console.goBack();
        QCOMPARE(console.page(), Console::Page::Members);
    }

    void keepsThePageWhenTheTenantChanges()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        const auto account = world.signIn();
        console.showTenant(account, QStringLiteral("acme"));
        console.openPage(Console::Page::Pending);
        console.showTenant(account, QStringLiteral("globex"));
        QCOMPARE(console.page(), Console::Page::Pending);
    }

    void comesBackFromAnInvitationWithoutKeepingItsLink()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        console.enter(world.signIn());
        console.openInvitation(QStringLiteral("https://fake.example/invite/secret"));
        QCOMPARE(console.page(), Console::Page::Invitation);
        QVERIFY(console.canGoBack());
        console.goBack();
        QCOMPARE(console.page(), Console::Page::Members);
        QVERIFY(console.invitationLink().isEmpty());
    }

    void showsTheLastTenantAgainAtTheNextStart()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        const auto account = world.signIn();
        world.app->show(account, QStringLiteral("globex"));
        QVERIFY(world.ready());
        world.restart();
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        world.app->start();
        QCOMPARE(console.page(), Console::Page::Members);
        QCOMPARE(console.tenant()->name(), QStringLiteral("Globex"));
    }

    void signsOutAndForgets()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        Preferences preferences(world.folder.path());
        Console console(world.app.get(), &preferences, nullptr);
        const auto account = world.signIn();
        console.enter(account);
        QVERIFY(world.ready());
        QVERIFY(world.kept(account));
        QSignalSpy signedOut(console.accountActions(), &AccountActions::signedOut);
        console.accountActions()->signOut();
        QVERIFY(signedOut.wait());
        QVERIFY(!await(world.keychain.read(account + QStringLiteral("/session"))));
        QCOMPARE(console.status()->kind(), SessionStatus::Kind::SignInAgain);
        QCOMPARE(console.page(), Console::Page::Members);

        QSignalSpy forgotten(console.accountActions(), &AccountActions::forgotten);
        console.accountActions()->forget();
        QVERIFY(forgotten.wait());
        QCOMPARE(console.page(), Console::Page::SignIn);
        QVERIFY(world.app->accounts().empty());
    }
};

QTEST_GUILESS_MAIN(ConsoleTest)
#include "console_test.moc"

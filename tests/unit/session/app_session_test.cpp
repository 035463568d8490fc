// SPDX-License-Identifier: MIT
#include "console.h"

#include <QSignalSpy>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = AccountSession::State;

class AppSessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasNothingToShowAtFirst()
    {
        Console console;
        console.start();
        QSignalSpy nothing(console.app.get(), &AppSession::noTenantToShow);
        console.app->start();
        QCOMPARE(nothing.count(), 1);
        QVERIFY(console.app->accounts().empty() && !console.app->current());
    }

    void refusesAWrongPasswordAndAddsNoAccount()
    {
        Console console;
        console.start();
        const auto wrong = await(console.app->signIn(u"fake"_s, u"Fake"_s, console.endpoint(), u"amelia@fake.example"_s,
                                                     Secret(u"wrong"_s), true, {}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, u"wrong_credentials"_s);
        QVERIFY(console.app->accounts().empty());
    }

    void staysSignedInAfterARestart()
    {
        Console console;
        const auto id = console.startSignedIn().record().id;
        console.start();
        QCOMPARE(console.app->current()->tenant().id, u"t-1"_s); // at once, before any answer
        auto *account = console.app->account(id);
        QVERIFY(account);
        QVERIFY(Console::becomes(*account, State::SignedIn));
        QVERIFY(console.shows(TenantSession::State::Ready));
        QCOMPARE(account->tenants().size(), 2);
        QCOMPARE(console.server->faults->count(u"signIn"_s), 1);
    }

    void showsTheCacheAfterARestartWithoutANetwork()
    {
        Console console;
        console.startSignedIn();
        console.server->faults->failAll(Error::of(Error::Kind::Offline));
        console.server->add(u"t-1"_s)->faults->failAll(Error::of(Error::Kind::Offline));
        console.start();
        QVERIFY(console.shows(TenantSession::State::Stale));
        QCOMPARE(console.app->current()->members()->size(), 1U);
        QCOMPARE(console.app->currentAccount()->state(), State::SignedIn);
        QCOMPARE(console.app->currentAccount()->tenants().size(), 2);
        console.server->add(u"t-1"_s)->faults->mend();
        QVERIFY(console.shows(TenantSession::State::Ready)); // by itself
    }

    void knowsAnAccountHoweverItIsWritten()
    {
        Console console;
        auto &account = console.startSignedIn();
        const auto again = console.signIn(true, u" AMELIA@Fake.Example "_s);
        QVERIFY(again);
        QCOMPARE(*again, &account);
        QCOMPARE(console.app->accounts().size(), 1U);
    }

    void keepsTheAccountWhateverTheKeychainSays_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, Error::Kind kind, State state) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(state);
        };
        row("locked", Error::Kind::KeychainLocked, State::KeychainLocked);
        row("missing", Error::Kind::KeychainMissing, State::KeychainMissing);
        row("denied", Error::Kind::KeychainDenied, State::KeychainDenied);
        row("failed", Error::Kind::KeychainFailed, State::KeychainFailed);
    }
    void keepsTheAccountWhateverTheKeychainSays()
    {
        QFETCH(int, kind);
        QFETCH(int, state);
        Console console;
        console.startSignedIn();
        console.server->add(u"t-1"_s)->faults->failAll(Error::of(Error::Kind::Offline));
        console.keychain.failWith(Error::of(static_cast<Error::Kind>(kind)));
        console.start();
        auto *account = console.app->accounts().at(0);
        QVERIFY(Console::becomes(*account, static_cast<State>(state)));
        QVERIFY(console.shows(TenantSession::State::Stale));
        // The list is sealed with a key that the keychain has: it waits, and says why.
        QVERIFY(console.app->current()->members()->empty());
        QCOMPARE(console.app->current()->keptError()->kind, static_cast<Error::Kind>(kind));
        QCOMPARE(console.app->current()->decide(Action::Invite).code, u"signed_out"_s);
        console.keychain.failWith(std::nullopt);
        account->restore(); // Retry
        QVERIFY(Console::becomes(*account, State::SignedIn));
        QVERIFY(QTest::qWaitFor([&] { return console.app->current()->members()->size() == 1; })); // without a server
        QVERIFY(!console.app->current()->keptError());
        console.server->add(u"t-1"_s)->faults->mend();
        QVERIFY(console.shows(TenantSession::State::Ready));
    }

    void signsInForThisRunOnlyWhereTheKeychainRefuses()
    {
        Console console;
        console.keychain.failWith(Error::of(Error::Kind::KeychainMissing));
        auto &account = console.startSignedIn(true, false);
        QVERIFY(!QFile::exists(console.profile.filePath(u"cache"_s)));
        QVERIFY(account.sessionOnly());
        QCOMPARE(account.state(), State::SignedIn);
        QCOMPARE(account.error()->kind, Error::Kind::KeychainMissing);
        console.start();
        QVERIFY(Console::becomes(*console.app->accounts().at(0), State::KeychainMissing));
        QVERIFY(await(console.app->accounts().at(0)->signInAgain(Secret(fakePassword()), {})));
        QVERIFY(console.shows(TenantSession::State::Ready));
    }

    void keepsNothingWhereItIsAskedNotTo()
    {
        Console console;
        const auto id = console.startSignedIn(false).record().id;
        QVERIFY(console.app->account(id)->sessionOnly());
        QVERIFY(!await(console.keychain.read(id + u"/session"_s)));
        QVERIFY(!QFile::exists(console.profile.filePath(u"cache"_s)));
        console.start();
        QCOMPARE(console.app->account(id)->state(), State::SignedOut);
        QVERIFY(console.shows(TenantSession::State::Stale));
    }

    void keepsNothingMoreWhereItIsAskedNotToAnyMore()
    {
        Console console;
        const auto id = console.startSignedIn().record().id;
        QCOMPARE(console.store->kept(id).size(), 1);
        QVERIFY(console.signIn(false));
        QVERIFY(console.shows(TenantSession::State::Ready));
        QVERIFY(console.store->kept(id).isEmpty());
        QVERIFY(!await(console.keychain.read(console.entryOf(u"t-1"_s))));
        QVERIFY(console.signIn(true));
        QVERIFY(console.shows(TenantSession::State::Ready));
        QVERIFY(console.kept()); // and again, with a key of its own
    }

    void dropsAListWhoseKeyIsLost()
    {
        Console console;
        console.startSignedIn();
        const auto entry = console.entryOf(u"t-1"_s);
        const auto key = await(console.keychain.read(entry));
        QVERIFY(key);
        QVERIFY(await(console.keychain.remove(entry)));
        console.server->add(u"t-1"_s)->faults->failAll(Error::of(Error::Kind::Offline));
        console.start();
        QVERIFY(console.shows(TenantSession::State::Stale));
        QVERIFY(console.app->current()->members()->empty() && !console.app->current()->keptError());
        console.server->add(u"t-1"_s)->faults->mend();
        QVERIFY(console.shows(TenantSession::State::Ready));
        QVERIFY(console.kept());
        QVERIFY(await(console.keychain.read(entry)) != key);
    }

    void leavesNothingOfATenantThatTheAccountHasLeft()
    {
        Console console;
        auto &account = console.startSignedIn();
        const auto id = account.record().id;
        const auto left = console.server->add(u"t-1"_s);
        left->faults->failAll(Error::of(Error::Kind::Forbidden, u"not_a_member"_s));
        console.server->tenants.erase(u"t-1"_s);
        console.app->current()->refresh();
        QVERIFY(QTest::qWaitFor([&] { return console.store->kept(id).isEmpty(); }));
        QVERIFY(QTest::qWaitFor([&] { return !await(console.keychain.read(console.entryOf(u"t-1"_s))); }));
    }

    void asksOnceMoreBeforeItBelievesARejection()
    {
        Console console;
        auto &account = console.startSignedIn();
        const auto asked = console.server->faults->count(u"whoAmI"_s);
        console.server->add(u"t-1"_s)->faults->failNext(u"details"_s, Error::of(Error::Kind::Unauthorized));
        console.app->current()->refresh();
        QVERIFY(QTest::qWaitFor([&] { return console.server->faults->count(u"whoAmI"_s) == asked + 1; }));
        QVERIFY(console.shows(TenantSession::State::Ready));
        QCOMPARE(account.state(), State::SignedIn); // one route's 401 is not the end of a session
    }

    void keepsTheListsWhenTheSessionHasEnded()
    {
        Console console;
        auto &account = console.startSignedIn();
        console.server->credentials.clear();
        console.server->add(u"t-1"_s)->faults->failAll(Error::of(Error::Kind::Unauthorized));
        console.app->current()->refresh();
        QVERIFY(Console::becomes(account, State::NeedsSignIn));
        QCOMPARE(console.app->current()->members()->size(), 1U);
        QCOMPARE(console.app->current()->decide(Action::Invite).code, u"signed_out"_s);
        console.server->add(u"t-1"_s)->faults->mend();
        QVERIFY(!await(account.signInAgain(Secret(u"wrong"_s), {})));
        QCOMPARE(account.state(), State::NeedsSignIn);
        QVERIFY(await(account.signInAgain(Secret(fakePassword()), {})));
        QVERIFY(console.shows(TenantSession::State::Ready));
        QVERIFY(console.app->current()->decide(Action::Invite).allowed());
    }

    void refusesSomebodyElsesCredential()
    {
        Console console;
        auto &account = console.startSignedIn();
        console.server->identity.account.id = u"account-2"_s;
        const auto again = await(account.signInAgain(Secret(fakePassword()), {}));
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"other_account"_s);
    }

    void signsOutHereEvenWhereTheServerCannotBeTold()
    {
        Console console;
        auto &account = console.startSignedIn();
        const auto id = account.record().id;
        console.server->faults->failNext(u"signOut"_s, Error::of(Error::Kind::Offline));
        const auto out = await(account.signOut({}));
        QVERIFY(!out);
        QCOMPARE(account.state(), State::SignedOut);
        QVERIFY(!await(console.keychain.read(id + u"/session"_s)));
        console.start();
        QCOMPARE(console.app->account(id)->state(), State::SignedOut); // and not "locked"
        QVERIFY(console.shows(TenantSession::State::Stale));
    }

    void endsTheSessionOnTheServer()
    {
        Console console;
        auto &account = console.startSignedIn();
        QVERIFY(await(account.signOut({})));
        QVERIFY(console.server->credentials.isEmpty());
    }

    void forgetsAnAccountWhole()
    {
        Console console;
        const auto id = console.startSignedIn().record().id;
        const auto entry = console.entryOf(u"t-1"_s);
        QVERIFY(await(console.keychain.read(entry)));
        QSignalSpy changed(console.app.get(), &AppSession::currentChanged);
        QVERIFY(await(console.app->forget(id)));
        QCOMPARE(changed.count(), 1);
        QVERIFY(console.app->accounts().empty() && !console.app->current());
        QVERIFY(!QFile::exists(console.profile.filePath(u"cache/"_s + id)));
        QVERIFY(!await(console.keychain.read(id + u"/session"_s)));
        QVERIFY(!await(console.keychain.read(entry)));
        QVERIFY(console.filesWith(id).isEmpty());
    }

    void switchesTenantsWithoutMixingThem()
    {
        Console console;
        auto &account = console.startSignedIn();
        auto *first = console.app->current();
        console.app->show(account.record().id, u"t-2"_s);
        QVERIFY(console.shows(TenantSession::State::Ready));
        QVERIFY(console.app->current() != first);
        QCOMPARE(console.app->current()->members()->front().id, u"bob"_s);
        QCOMPARE(first->members()->front().id, u"ada"_s);
        console.app->show(account.record().id, u"t-1"_s);
        QCOMPARE(console.app->current(), first);
    }

    void leavesNoSecretOnDisk()
    {
        Console console;
        auto &account = console.startSignedIn();
        const auto token = *console.server->credentials.cbegin();
        QCOMPARE(QString::fromUtf8(*await(console.keychain.read(account.record().id + u"/session"_s))), token);
        InvitationDraft draft;
        draft.address = u"eve@acme.example"_s;
        draft.message = u"canary-message"_s;
        const auto made = await(console.app->current()->invite(draft, u"key"_s, {}));
        QVERIFY(made && !made->link.isEmpty());
        QVERIFY(console.shows(TenantSession::State::Ready));
        console.quit();
        QVERIFY(!console.filesWith(u"amelia@fake.example"_s).isEmpty()); // the search does find what is there
        for (const auto &secret : {token, made->link, u"/invite/secret"_s, fakePassword()})
            QCOMPARE(console.filesWith(secret), QStringList());
    }
};

QTEST_GUILESS_MAIN(AppSessionTest)
#include "app_session_test.moc"

// SPDX-License-Identifier: MIT
#include "console.h"
#include "session/session_shelf.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto person = u"grace.recorded@acme.example"_s;

RecordShelf::Records recordOf(const QString &name) { return {{name, person.toUtf8()}}; }

} // namespace

class SessionShelfTest final : public QObject {
    Q_OBJECT

private:
    static QStringList namesOn(SessionShelf &shelf, const QUrl &server, const QString &tenantId = u"t-1"_s)
    {
        const auto read = await(shelf.read(server, tenantId, u"created/"_s));
        if (!read)
            return {errorKindName(read.error().kind)};
        QStringList names;
        for (const auto &[name, content] : read->intact)
            names.append(name);
        return names + read->damaged;
    }

private Q_SLOTS:
    void whatIsKeptOutlivesTheProgramAndIsSealed()
    {
        Console console;
        SessionShelf shelf;
        console.startSignedIn();
        shelf.setApp(console.app.get());
        const auto server = console.endpoint().url;
        QVERIFY(namesOn(shelf, server).isEmpty());
        QVERIFY(await(shelf.write(server, u"t-1"_s, recordOf(u"created/1"_s) + recordOf(u"created/2"_s), {})));
        QVERIFY(await(shelf.write(server, u"t-1"_s, {}, {u"created/2"_s})));
        QCOMPARE(namesOn(shelf, server), QStringList(u"created/1"_s));
        QVERIFY(console.filesWith(person).isEmpty());

        console.start();
        shelf.setApp(console.app.get());
        QVERIFY(console.shows(TenantSession::State::Ready));
        const auto read = await(shelf.read(server, u"t-1"_s, u"created/"_s));
        QVERIFY(read && read->intact.size() == 1);
        QCOMPARE(read->intact.front().second, person.toUtf8());
        // Nothing of it is anywhere else.
        QVERIFY(namesOn(shelf, server, u"t-2"_s).isEmpty());
        QVERIFY(namesOn(shelf, QUrl(u"https://fake.example.org"_s)).isEmpty());
        QVERIFY(namesOn(shelf, QUrl(u"http://fake.example"_s)).isEmpty());
    }

    void itGoesWithTheAccount()
    {
        Console console;
        SessionShelf shelf;
        const auto id = console.startSignedIn().record().id;
        shelf.setApp(console.app.get());
        const auto server = console.endpoint().url;
        QVERIFY(await(shelf.write(server, u"t-1"_s, recordOf(u"created/1"_s), {})));
        QVERIFY(await(console.app->forget(id)));
        QVERIFY(namesOn(shelf, server).isEmpty());
        QCOMPARE(await(shelf.write(server, u"t-1"_s, recordOf(u"created/1"_s), {})).error().code, u"not_kept"_s);
        console.startSignedIn();
        shelf.setApp(console.app.get());
        QVERIFY(namesOn(shelf, server).isEmpty());
    }

    void aSignInThatLeavesNothingKeepsNothing()
    {
        Console console;
        SessionShelf shelf;
        console.startSignedIn(false);
        shelf.setApp(console.app.get());
        const auto server = console.endpoint().url;
        QCOMPARE(await(shelf.write(server, u"t-1"_s, recordOf(u"created/1"_s), {})).error().code, u"not_kept"_s);
        QVERIFY(namesOn(shelf, server).isEmpty());
    }

    void aKeyThatIsNotGivenOutIsTold()
    {
        Console console;
        SessionShelf shelf;
        console.startSignedIn();
        shelf.setApp(console.app.get());
        const auto server = console.endpoint().url;
        QVERIFY(await(shelf.write(server, u"t-1"_s, recordOf(u"created/1"_s), {})));
        console.keychain.failWith(Error::of(Error::Kind::KeychainLocked));
        console.start();
        shelf.setApp(console.app.get());
        QVERIFY(console.shows(TenantSession::State::Stale));
        QCOMPARE(namesOn(shelf, server), QStringList(u"KeychainLocked"_s));
        QCOMPARE(await(shelf.write(server, u"t-1"_s, recordOf(u"created/2"_s), {})).error().kind,
                 Error::Kind::KeychainLocked);
    }

    void withoutASessionThereIsNoPlace()
    {
        SessionShelf shelf;
        QVERIFY(namesOn(shelf, QUrl(u"https://fake.example"_s)).isEmpty());
        QCOMPARE(await(shelf.write(QUrl(), u"t-1"_s, {}, {})).error().code, u"not_kept"_s);
    }
};

QTEST_GUILESS_MAIN(SessionShelfTest)
#include "session_shelf_test.moc"

// SPDX-License-Identifier: MIT
#include "credentials/keychain_store.h"
#include "support/await.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"org.freedesktop.secrets"_s;

/// A gnome-keyring with a login keyring of its own, in a folder of its own.
class Keyring {
public:
    bool start()
    {
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.filePath(u"run"_s).toUtf8());
        QDir(m_home.path()).mkpath(u"run"_s);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        if (!m_process.waitForStarted())
            return false;
        m_process.write("keyring password");
        m_process.closeWriteChannel();
        return QTest::qWaitFor(
                   [] { return QDBusConnection::sessionBus().interface()->isServiceRegistered(service).value(); },
                   20'000)
               && !collection().path().isEmpty();
    }

    ~Keyring()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    void lock() { ask(u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{collection()})); }

private:
    // Not a QDBusInterface: what that learns about a service by introspection is never freed.
    static QDBusMessage ask(const QString &method, const QVariant &argument)
    {
        auto message = QDBusMessage::createMethodCall(service, u"/org/freedesktop/secrets"_s,
                                                      u"org.freedesktop.Secret.Service"_s, method);
        message.setArguments({argument});
        return QDBusConnection::sessionBus().call(message);
    }
    static QDBusObjectPath collection()
    {
        return ask(u"ReadAlias"_s, u"default"_s).arguments().value(0).value<QDBusObjectPath>();
    }

    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace

class KeychainStoreTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Keyring> m_keyring;

private Q_SLOTS:
    void initTestCase()
    {
        m_keyring = std::make_unique<Keyring>();
        QVERIFY2(m_keyring->start(), "gnome-keyring did not start");
    }

    void cleanupTestCase() { m_keyring.reset(); }

    void keepsReplacesAndForgets()
    {
        KeychainStore store(u"Rollcall test"_s);
        QCOMPARE(await(store.read(u"a"_s)).error().code, u"entry_lost"_s);
        const QByteArray secret("se\0cr\xff\xfet \xe4\xb8\xad", 13);
        QVERIFY(await(store.write(u"a"_s, secret)));
        QCOMPARE(await(store.read(u"a"_s)), secret);
        QVERIFY(await(store.write(u"a"_s, "another")));
        QCOMPARE(await(KeychainStore(u"Rollcall test"_s).read(u"a"_s)), QByteArray("another"));
        QVERIFY2(!await(KeychainStore(u"Rollcall other"_s).read(u"a"_s)), "one service reads another's entry");
        QVERIFY(await(store.remove(u"a"_s)));
        QVERIFY(await(store.remove(u"a"_s)));
        QCOMPARE(await(store.read(u"a"_s)).error().code, u"entry_lost"_s);
        QVERIFY(await(store.unlock()));
    }

    void manyCallsAtOnce()
    {
        KeychainStore store(u"Rollcall test"_s);
        std::vector<Pending<Outcome>> writes;
        writes.reserve(10);
        for (int i = 0; i < 10; ++i)
            writes.emplace_back(store.write(QString::number(i), QByteArray::number(i * i)));
        for (auto &write : writes)
            QVERIFY(write.value());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(await(store.read(QString::number(i))), QByteArray::number(i * i));
    }

    void canBeTakenBack()
    {
        KeychainStore store(u"Rollcall test"_s);
        CancelSource source;
        Pending pending(store.read(u"a"_s, source.token()));
        source.cancel();
        QVERIFY2(!pending.isDone(), "delivered from inside cancel()");
        QCOMPARE(pending.value().error().kind, Error::Kind::Cancelled);
        QCOMPARE(await(store.read(u"never"_s)).error().code, u"entry_lost"_s);
    }

    void impatienceIsNamed()
    {
        KeychainStore store(u"Rollcall test"_s, 0ms);
        QCOMPARE(await(store.read(u"a"_s)).error().code, u"no_answer_in_time"_s);
    }

    void lockedIsNeitherLostNorDone()
    {
        KeychainStore store(u"Rollcall test"_s);
        QVERIFY(await(store.write(u"kept"_s, "still here")));
        m_keyring->lock();
        for (const auto &error : {await(store.read(u"kept"_s)).error(), await(store.write(u"kept"_s, "other")).error(),
                                  await(store.remove(u"kept"_s)).error()}) {
            QCOMPARE(errorKindName(error.kind), u"KeychainLocked"_s);
            QCOMPARE(error.code, u"keychain_locked"_s);
        }
        // Nobody is there to type a password: the system's dialog cannot be shown.
        const auto unlocked = await(store.unlock());
        QVERIFY(!unlocked);
        QVERIFY(unlocked.error().kind == Error::Kind::KeychainDenied
                || unlocked.error().kind == Error::Kind::KeychainFailed);
    }
};

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "keychain_store_test.moc"

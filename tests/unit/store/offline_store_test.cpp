// SPDX-License-Identifier: MIT
#include "store/store_paths.h"
#include "store_files.h"
#include "support/await.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class OfflineStoreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_round = 0;
    QString m_root;

    [[nodiscard]] QString path() const { return databasePath(m_root, account, tenant); }
    void saveOnce(const TenantSnapshot &snapshot)
    {
        OfflineStore store(m_root);
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
    }
    [[nodiscard]] Result<std::optional<TenantSnapshot>> loadOnce() const
    {
        OfflineStore store(m_root);
        return await(store.load(placeOf(tenant)));
    }

private Q_SLOTS:
    void init() { m_root = m_folder.filePath(u"cache-%1"_s.arg(++m_round)); }

    void hasNothingAtFirst()
    {
        const auto loaded = loadOnce();
        QVERIFY(loaded && !*loaded);
        QVERIFY(!QFile::exists(path())); // reading leaves no trace
    }

    void givesBackWhatWasSaved()
    {
        const auto snapshot = fullSnapshot(tenant, 100);
        saveOnce(snapshot);
        const auto loaded = loadOnce();
        QVERIFY(loaded && *loaded);
        QVERIFY(sameContent(**loaded, snapshot));
    }

    void replacesWhatWasSaved()
    {
        OfflineStore store(m_root);
        auto snapshot = fullSnapshot(tenant);
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
        snapshot.syncToken = u"sync-8"_s; // the same tables: only the rest is written
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
        snapshot.members = fullSnapshot(tenant, 7).members;
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
        const auto loaded = await(store.load(placeOf(tenant)));
        QVERIFY(loaded && *loaded);
        QVERIFY(sameContent(**loaded, snapshot));
    }

    void writesAllAgainAfterTheFileWasRemoved()
    {
        OfflineStore store(m_root);
        const auto snapshot = fullSnapshot(tenant);
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
        QVERIFY(QFile::remove(path()));
        QVERIFY(await(store.save(placeOf(tenant), snapshot)));
        const auto loaded = await(store.load(placeOf(tenant)));
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
    }

    void isForItsOwnerOnly()
    {
        saveOnce(fullSnapshot(tenant));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                | QFile::WriteOther | QFile::ExeOther;
        QDirIterator files(m_root, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const auto file = files.next();
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
            ++seen;
        }
        QVERIFY(seen >= 2);
        QVERIFY(!(QFile::permissions(m_root) & others));
    }

    void keepsTenantsAndAccountsApart()
    {
        OfflineStore store(m_root);
        const auto otherAccount = u"00000000-0000-4000-8000-000000000002"_s;
        QVERIFY(await(store.save(placeOf(tenant), fullSnapshot(tenant, 1))));
        QVERIFY(await(store.save(placeOf(u"two"_s), fullSnapshot(u"two"_s, 2))));
        QVERIFY(await(store.save(placeOf(tenant, otherAccount), fullSnapshot(tenant, 3))));
        QCOMPARE((*await(store.load(placeOf(tenant))))->members->size(), 1U);
        QCOMPARE((*await(store.load(placeOf(u"two"_s))))->members->size(), 2U);
        QVERIFY(await(store.forgetTenant(account, tenant)));
        QVERIFY(!*await(store.load(placeOf(tenant))));
        QVERIFY(*await(store.load(placeOf(u"two"_s))));
        QVERIFY(await(store.forgetAccount(account)));
        QVERIFY(!*await(store.load(placeOf(u"two"_s))));
        QCOMPARE((*await(store.load(placeOf(tenant, otherAccount))))->members->size(), 3U);
    }

    void refusesAFileOfAnotherTenant()
    {
        saveOnce(fullSnapshot(tenant));
        QVERIFY(QFile::copy(path(), databasePath(m_root, account, u"two"_s)));
        OfflineStore store(m_root);
        const auto loaded = await(store.load(placeOf(u"two"_s)));
        QVERIFY(loaded && !*loaded);
    }

    void refusesAnAccountThatWouldLeaveTheFolder()
    {
        OfflineStore store(m_root);
        const auto saved = await(store.save(placeOf(tenant, u"../elsewhere"_s), fullSnapshot(tenant)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, u"bad_account"_s);
    }

    void movesADamagedFileAsideAndStartsAgain_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("no database")
            << QByteArray("this is no database, whatever its name says; and it goes on for a while ").repeated(40);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    }
    void movesADamagedFileAsideAndStartsAgain()
    {
        QFETCH(QByteArray, damage);
        saveOnce(fullSnapshot(tenant));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damage);
        file.close();
        auto loaded = loadOnce();
        QVERIFY(loaded && !*loaded);
        QVERIFY(!QFile::exists(path() + u".corrupt-1"_s)); // nobody knows what may be in there in clear
        const auto snapshot = fullSnapshot(tenant, 5);
        saveOnce(snapshot);
        loaded = loadOnce();
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
    }

    void rebuildsAfterDamageInTheMiddle()
    {
        saveOnce(fullSnapshot(tenant, 2000));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto size = file.size();
        for (qint64 at = 4096; at + 64 < size; at += 4096) {
            file.seek(at);
            file.write(QByteArray(64, '\xff'));
        }
        file.close();
        const auto loaded = loadOnce();
        QVERIFY(loaded && !*loaded);
        QVERIFY(QFile::exists(path() + u".corrupt-1"_s));
        QVERIFY(!bytesOf(m_root).contains("acme.example"));
        const auto snapshot = fullSnapshot(tenant, 5);
        saveOnce(snapshot);
        QVERIFY(sameContent(**loadOnce(), snapshot));
    }

    void takesABlobThatIsNoGoodForNothing()
    {
        saveOnce(fullSnapshot(tenant));
        tamper(path(), {u"UPDATE part SET body = x'00010203' WHERE name = 'members'"_s});
        const auto loaded = loadOnce();
        QVERIFY(loaded && !*loaded);
    }

    void leavesANewerFileAlone()
    {
        saveOnce(fullSnapshot(tenant));
        tamper(path(), {u"PRAGMA user_version = 99"_s});
        const auto loaded = loadOnce();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, u"newer_schema"_s);
        OfflineStore store(m_root);
        const auto saved = await(store.save(placeOf(tenant), fullSnapshot(tenant, 1)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, u"newer_schema"_s);
        QVERIFY(!QFile::exists(path() + u".corrupt-1"_s));
    }

    void doesNotTakeALockedFileForADamagedOne()
    {
        saveOnce(fullSnapshot(tenant));
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path());
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
            OfflineStore store(m_root);
            const auto saved = await(store.save(placeOf(tenant), fullSnapshot(tenant, 1)));
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::Storage);
            QCOMPARE(saved.error().code, u"locked"_s);
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QVERIFY(sameContent(**loadOnce(), fullSnapshot(tenant)));
    }

    void finishesWhatWasAskedForBeforeItEnds()
    {
        const auto snapshot = fullSnapshot(tenant, 5000);
        {
            OfflineStore store(m_root);
            store.save(placeOf(tenant), snapshot); // nobody waits for it
        }
        QVERIFY(sameContent(**loadOnce(), snapshot));
    }

    void keepsFewDamagedFiles()
    {
        for (int i = 0; i < 6; ++i) {
            saveOnce(fullSnapshot(tenant));
            QVERIFY(moveAside(path()));
        }
        const auto kept = QDir(accountFolder(m_root, account)).entryList({u"*.corrupt-*"_s}, QDir::Files);
        QCOMPARE(kept.size(), 3);
    }
};

QTEST_GUILESS_MAIN(OfflineStoreTest)
#include "offline_store_test.moc"

// SPDX-License-Identifier: MIT
// What files of the version before, which held everything in clear, become.
#include "clear_file.h"
#include "snapshots.h"
#include "store/policy_codec.h"
#include "store/snapshot_codec.h"
#include "store/store_paths.h"
#include "support/await.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView account("00000000-0000-4000-8000-000000000001");
constexpr QLatin1StringView tenant("t-1");

} // namespace

class SealingFilesTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_round = 0;
    QString m_root;
    SealedPlace m_place{account, tenant, SealKey::random()};

    [[nodiscard]] QString path() const { return databasePath(m_root, account, tenant); }
    [[nodiscard]] Result<std::optional<TenantSnapshot>> loadOnce() const
    {
        OfflineStore store(m_root);
        return await(store.load(m_place));
    }
    [[nodiscard]] QStringList clearFiles() const { return test::clearFiles(accountFolder(m_root, account)); }

private Q_SLOTS:
    void init()
    {
        m_root = m_folder.filePath(u"cache-%1"_s.arg(++m_round));
        QVERIFY(makePrivateFolder(accountFolder(m_root, account)));
    }

    void sealsWhatWasInClear()
    {
        const auto snapshot = fullSnapshot(tenant, 3000);
        {
            const ClearFile file(path(), snapshot);
            // Pages that were given back, and pages that are in the log only, hold clear text as well.
            file.put(u"members"_s, blobOfMembers(*fullSnapshot(tenant, 9000).members));
            file.put(u"members"_s, blobOfMembers(*snapshot.members));
        }
        QCOMPARE(clearFiles(), QStringList{QFileInfo(path()).fileName()});
        const auto loaded = loadOnce();
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
        QCOMPARE(clearFiles(), QStringList());
        const auto again = loadOnce();
        QVERIFY(again && *again && sameContent(**again, snapshot));
    }

    void sealsAFileThatItsLastUserDiedOver()
    {
        const auto snapshot = fullSnapshot(tenant, 300);
        {
            const ClearFile file(path() + u".alive"_s, snapshot);
            // The log of a program that was killed: everything is in it, and hardly anything in the file.
            QVERIFY(QFile::copy(path() + u".alive"_s, path()));
            QVERIFY(QFile::copy(path() + u".alive-wal"_s, path() + u"-wal"_s));
        }
        QVERIFY(QFile::remove(path() + u".alive"_s));
        const auto loaded = loadOnce();
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
        QCOMPARE(clearFiles(), QStringList());
    }

    void wipesWhatAnEarlierSealingLeft()
    {
        const auto snapshot = fullSnapshot(tenant, 50);
        {
            // As after a power cut between sealing and wiping.
            const ClearFile file(path(), snapshot);
            file.put(u"members"_s, blobOfMembers(*fullSnapshot(tenant, 9000).members));
            file.run(u"CREATE TABLE seal (id INTEGER PRIMARY KEY CHECK (id = 1), proof BLOB NOT NULL)"_s);
            file.put(u"head"_s, seal(m_place, u"head"_s, blobOfHead(snapshot)));
            file.put(u"policy"_s, seal(m_place, u"policy"_s, blobOfPolicy(snapshot.policy)));
            file.put(u"members"_s, seal(m_place, u"members"_s, blobOfMembers(*snapshot.members)));
            file.put(u"invitations"_s, seal(m_place, u"invitations"_s, blobOfInvitations(*snapshot.invitations)));
            file.put(u"proof"_s, seal(m_place, u"seal"_s, {}));
            file.run(u"INSERT INTO seal (id, proof) SELECT 1, body FROM part WHERE name = 'proof'"_s);
            file.run(u"DELETE FROM part WHERE name = 'proof'"_s);
            file.run(u"PRAGMA user_version = 2"_s);
        }
        QCOMPARE(clearFiles().size(), 1);
        const auto loaded = loadOnce();
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
        QCOMPARE(clearFiles(), QStringList());
    }

    void doesNotWipeUnderSomebodyWhoReads()
    {
        const auto snapshot = fullSnapshot(tenant, 50);
        {
            const ClearFile file(path(), snapshot);
            file.run(u"BEGIN"_s);
            file.run(u"SELECT count(*) FROM part"_s);
            const auto loaded = loadOnce();
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().code, u"locked"_s);
            file.run(u"COMMIT"_s);
        }
        const auto loaded = loadOnce();
        QVERIFY(loaded && *loaded && sameContent(**loaded, snapshot));
        QCOMPARE(clearFiles(), QStringList());
    }

    void removesDamagedFilesThatWereKeptInClear()
    {
        {
            const ClearFile file(path(), fullSnapshot(tenant));
        }
        QVERIFY(QFile::copy(path(), path() + u".corrupt-1"_s));
        QVERIFY(loadOnce());
        QCOMPARE(clearFiles(), QStringList());
        QVERIFY(!QFile::exists(path() + u".corrupt-1"_s));
    }

    void keepsNoDamagedFileThatIsInClear()
    {
        {
            const ClearFile file(path(), fullSnapshot(tenant, 2000));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096; at + 64 < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(64, '\xff'));
        }
        file.close();
        const auto loaded = loadOnce();
        QVERIFY(loaded && !*loaded);
        QCOMPARE(clearFiles(), QStringList());
    }
};

QTEST_GUILESS_MAIN(SealingFilesTest)
#include "sealing_files_test.moc"

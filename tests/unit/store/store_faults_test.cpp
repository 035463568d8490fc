// SPDX-License-Identifier: MIT
// Every operation of the disk that the store causes fails once, and from then on: what was acknowledged is there afterwards, and
// what was not is there whole or not at all.
#include "clear_file.h"
#include "faulty_disk.h"
#include "snapshots.h"
#include "store/store_paths.h"
#include "support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView account("00000000-0000-4000-8000-000000000001");
constexpr QLatin1StringView tenant("t-1");

} // namespace

class StoreFaultsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder; ///< another in each round
    QString m_root;
    SealedPlace m_place{account, tenant, SealKey::random()};
    FaultyDisk m_disk;
    TenantSnapshot m_older = fullSnapshot(tenant, 20);
    TenantSnapshot m_newer = fullSnapshot(tenant, 300);

    [[nodiscard]] QString path() const { return databasePath(m_root, account, tenant); }
    void startAnew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_root = m_folder->filePath(u"cache"_s);
        QVERIFY(makePrivateFolder(accountFolder(m_root, account)));
    }
    [[nodiscard]] bool nothingWasMovedAside() const
    {
        return QDir(accountFolder(m_root, account)).entryList({u"*.corrupt-*"_s}).isEmpty();
    }
    static void faults()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::addColumn<FaultyDisk::Lasts>("lasts");
        QTest::newRow("full once") << FaultyDisk::Fault::Full << FaultyDisk::Lasts::Once;
        QTest::newRow("full for ever") << FaultyDisk::Fault::Full << FaultyDisk::Lasts::ForEver;
        QTest::newRow("broken once") << FaultyDisk::Fault::Broken << FaultyDisk::Lasts::Once;
        QTest::newRow("broken for ever") << FaultyDisk::Fault::Broken << FaultyDisk::Lasts::ForEver;
    }
    /// Does `work` with the fault after no operation, after one, after two, until none is left to hit; `check` after each, on
    /// a disk that works again.
    void atEachOperation(const std::function<void()> &before, const std::function<void(OfflineStore &)> &work,
                         const std::function<void()> &check)
    {
        QFETCH(FaultyDisk::Fault, fault);
        QFETCH(FaultyDisk::Lasts, lasts);
        int operation = 0;
        for (bool hit = true; hit; ++operation) {
            startAnew();
            before();
            m_disk.failAfter(operation, fault, lasts);
            {
                OfflineStore store(m_root);
                work(store);
            }
            hit = m_disk.hasFailed();
            m_disk.mend();
            check();
            if (QTest::currentTestFailed()) {
                qWarning("at operation %d", operation);
                return;
            }
        }
        QVERIFY(operation > 5); // there was something to hit
    }

private Q_SLOTS:
    void keepsWhatItAcknowledged_data() { faults(); }
    void keepsWhatItAcknowledged()
    {
        bool job = false;
        bool list = false;
        bool row = false;
        const auto before = [&] {
            OfflineStore store(m_root);
            QVERIFY(await(store.save(m_place, m_older)));
            QVERIFY(await(store.writeParts(m_place, {{u"job/0"_s, "before"}})));
        };
        const auto work = [&](OfflineStore &store) {
            job = await(store.writeParts(m_place, {{u"job/1"_s, "sending"}, {u"job/2"_s, "waiting"}})).has_value();
            list = await(store.save(m_place, m_newer)).has_value();
            row = await(store.writeParts(m_place, {{u"job/1"_s, "sent"}}, {u"job/0"_s})).has_value();
        };
        const auto check = [&] {
            OfflineStore store(m_root);
            const auto snapshot = await(store.load(m_place));
            QVERIFY(snapshot && *snapshot);
            QVERIFY(sameContent(**snapshot, m_newer) || (!list && sameContent(**snapshot, m_older)));
            const auto parts = await(store.readParts(m_place, u"job/"_s));
            QVERIFY(parts && parts->damaged.isEmpty());
            const Parts none{{u"job/0"_s, "before"}};
            const Parts both{{u"job/0"_s, "before"}, {u"job/1"_s, "sending"}, {u"job/2"_s, "waiting"}};
            const Parts sent{{u"job/1"_s, "sent"}, {u"job/2"_s, "waiting"}};
            const Parts alone{{u"job/1"_s, "sent"}}; // the first answer was lost, the last came
            if (row)
                QVERIFY(parts->intact == sent || (!job && parts->intact == alone));
            else if (job)
                QVERIFY(parts->intact == both || parts->intact == sent);
            else
                QVERIFY(parts->intact == none || parts->intact == both || parts->intact == sent
                        || parts->intact == alone);
            QVERIFY(nothingWasMovedAside());
        };
        atEachOperation(before, work, check);
    }

    void startsWhole_data() { faults(); }
    void startsWhole()
    {
        bool acknowledged = false;
        const auto work = [&](OfflineStore &store) { acknowledged = await(store.save(m_place, m_newer)).has_value(); };
        const auto check = [&] {
            OfflineStore store(m_root);
            auto snapshot = await(store.load(m_place));
            QVERIFY(snapshot);
            QVERIFY(*snapshot ? sameContent(**snapshot, m_newer) : !acknowledged);
            // What is left over is no obstacle.
            QVERIFY(await(store.save(m_place, m_older)));
            snapshot = await(store.load(m_place));
            QVERIFY(snapshot && *snapshot && sameContent(**snapshot, m_older));
        };
        atEachOperation([] {}, work, check);
    }

    void readsWhatIsThere_data() { faults(); }
    void readsWhatIsThere()
    {
        const auto before = [&] {
            OfflineStore store(m_root);
            QVERIFY(await(store.save(m_place, m_older)));
        };
        const auto work = [&](OfflineStore &store) {
            const auto read = await(store.load(m_place));
            QVERIFY(!read || (*read && sameContent(**read, m_older))); // the list, or an error; never a part, or none
            const auto again = await(store.load(m_place));
            QVERIFY(!again || (*again && sameContent(**again, m_older)));
        };
        const auto check = [&] {
            OfflineStore store(m_root);
            const auto read = await(store.load(m_place));
            QVERIFY(read && *read && sameContent(**read, m_older));
            QVERIFY(nothingWasMovedAside());
        };
        QFETCH(FaultyDisk::Fault, fault);
        if (fault == FaultyDisk::Fault::Broken)
            atEachOperation(before, work, check);
    }

    void sealsWholeOrNotAtAll_data() { faults(); }
    void sealsWholeOrNotAtAll()
    {
        const auto before = [&] { const ClearFile file(path(), m_older); };
        const auto work = [&](OfflineStore &store) { (void)await(store.load(m_place)); };
        const auto check = [&] {
            OfflineStore store(m_root);
            const auto read = await(store.load(m_place));
            QVERIFY(read && *read && sameContent(**read, m_older));
            QCOMPARE(clearFiles(accountFolder(m_root, account)), QStringList());
        };
        atEachOperation(before, work, check);
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "store_faults_test.moc"

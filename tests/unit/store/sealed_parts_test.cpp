// SPDX-License-Identifier: MIT
// What else is kept of a tenant beside its lists, and that nothing of either can be read in the file.
#include "store/store_paths.h"
#include "store_files.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class SealedPartsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_round = 0;
    QString m_root;

    [[nodiscard]] QString path() const { return databasePath(m_root, account, tenant); }

private Q_SLOTS:
    void init() { m_root = m_folder.filePath(u"cache-%1"_s.arg(++m_round)); }

    void holdsNothingInClear()
    {
        OfflineStore store(m_root);
        QVERIFY(await(store.save(placeOf(tenant), fullSnapshot(tenant, 100))));
        const auto word = u"canary-of-a-part"_s;
        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/1"_s, word.toUtf8()}})));
        const auto bytes = bytesOf(m_root);
        QVERIFY(bytes.contains("SQLite format 3"));
        for (const auto &text : {u"acme.example"_s, u"Acme"_s, u"sync-7"_s, u"super_admin"_s, word, QString(tenant)}) {
            QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(text));
            const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
            QVERIFY2(!bytes.contains(wide), qPrintable(text));
        }
    }

    void dropsAFileThatIsSealedWithALostKey()
    {
        OfflineStore store(m_root);
        QVERIFY(await(store.save(placeOf(tenant), fullSnapshot(tenant))));
        SealedPlace other = placeOf(tenant);
        other.key = SealKey::random();
        const auto loaded = await(store.load(other));
        QVERIFY(loaded && !*loaded);
        QVERIFY(!store.holds(account, tenant)); // nobody can ever read it again
        const auto snapshot = fullSnapshot(tenant, 4);
        QVERIFY(await(store.save(other, snapshot)));
        QVERIFY(sameContent(**await(store.load(other)), snapshot));
    }

    void keepsPartsBesideTheSnapshot()
    {
        OfflineStore store(m_root);
        QVERIFY(await(store.save(placeOf(tenant), fullSnapshot(tenant))));
        QVERIFY(await(
            store.writeParts(placeOf(tenant), {{u"job/1/b"_s, "two"}, {u"job/1/a"_s, "one"}, {u"jobs/2"_s, {}}})));
        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/1/b"_s, "three"}}, {u"job/1/none"_s})));
        auto parts = await(store.readParts(placeOf(tenant), u"job/"_s));
        QVERIFY(parts && parts->damaged.isEmpty());
        QCOMPARE(parts->intact, (Parts{{u"job/1/a"_s, "one"}, {u"job/1/b"_s, "three"}}));
        QVERIFY(await(store.writeParts(placeOf(tenant), {}, {u"job/1/a"_s})));
        parts = await(store.readParts(placeOf(tenant), u"job/1/"_s));
        QVERIFY(parts);
        QCOMPARE(parts->intact, (Parts{{u"job/1/b"_s, "three"}}));
        QVERIFY(sameContent(**await(store.load(placeOf(tenant))), fullSnapshot(tenant)));
        for (const auto &name : {u"head"_s, u""_s, u"/x"_s})
            QCOMPARE(await(store.writeParts(placeOf(tenant), {{name, "x"}})).error().code, u"bad_part"_s);
        QCOMPARE(await(store.readParts(placeOf(tenant), u"memb"_s)).error().code, u"bad_part"_s);
    }

    /// Parts are written to a file that stays open: it is another one for another tenant or key, and where it went away.
    void writesEachPartToTheFileThatItIsMeantFor()
    {
        OfflineStore store(m_root);
        const auto second = u"tenant-2"_s;
        for (const auto &[id, part] :
             {std::pair(QString(tenant), u"job/1"_s), {second, u"job/2"_s}, {tenant, u"job/3"_s}})
            QVERIFY(await(store.writeParts(placeOf(id), {{part, "here"}})));
        const auto kept = [&](const SealedPlace &place) { return await(store.readParts(place, u"job/"_s))->intact; };
        QCOMPARE(kept(placeOf(tenant)), (Parts{{u"job/1"_s, "here"}, {u"job/3"_s, "here"}}));
        QCOMPARE(kept(placeOf(second)), (Parts{{u"job/2"_s, "here"}}));

        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/4"_s, "gone"}})));
        QVERIFY(QFile::remove(path()));
        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/5"_s, "anew"}})));
        QCOMPARE(kept(placeOf(tenant)), (Parts{{u"job/5"_s, "anew"}}));

        auto other = placeOf(tenant);
        other.key = SealKey::random();
        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/6"_s, "lost"}})));
        QVERIFY(await(store.writeParts(other, {{u"job/7"_s, "new key"}})));
        QCOMPARE(kept(other), (Parts{{u"job/7"_s, "new key"}}));
    }

    void tellsWhichPartIsDamaged()
    {
        OfflineStore store(m_root);
        QVERIFY(await(store.writeParts(placeOf(tenant), {{u"job/1"_s, "one"}, {u"job/2"_s, "two"}})));
        // Swapped: each is sealed under its own name.
        tamper(path(), {u"UPDATE part SET body = (SELECT body FROM part WHERE name = 'job/1') WHERE name = 'job/2'"_s});
        const auto parts = await(store.readParts(placeOf(tenant), u"job/"_s));
        QVERIFY(parts);
        QCOMPARE(parts->intact, (Parts{{u"job/1"_s, "one"}}));
        QCOMPARE(parts->damaged, QStringList{u"job/2"_s});
    }
};

QTEST_GUILESS_MAIN(SealedPartsTest)
#include "sealed_parts_test.moc"

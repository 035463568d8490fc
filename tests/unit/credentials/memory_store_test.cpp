// SPDX-License-Identifier: MIT
#include "credentials/memory_store.h"
#include "support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class MemoryStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsReplacesAndForgets()
    {
        MemoryStore store;
        QCOMPARE(await(store.read(u"a"_s)).error().code, u"entry_lost"_s);
        QVERIFY(await(store.write(u"a"_s, "one")));
        QVERIFY(await(store.write(u"a"_s, "two")));
        QCOMPARE(await(store.read(u"a"_s)), QByteArray("two"));
        QVERIFY(await(store.remove(u"a"_s)));
        QVERIFY(await(store.remove(u"a"_s)));
        QVERIFY(!await(store.read(u"a"_s)));
    }

    void answersLaterAndOutlivesTheStore()
    {
        auto store = std::make_unique<MemoryStore>();
        QVERIFY(await(store->write(u"a"_s, "one")));
        Pending pending(store->read(u"a"_s));
        QVERIFY(!pending.isDone());
        store.reset();
        QCOMPARE(pending.value(), QByteArray("one"));
    }

    void canBeTakenBackAndMadeToFail()
    {
        MemoryStore store;
        CancelSource source;
        source.cancel();
        QCOMPARE(await(store.write(u"a"_s, "one", source.token())).error().kind, Error::Kind::Cancelled);
        store.failWith(Error::of(Error::Kind::KeychainDenied));
        QCOMPARE(await(store.write(u"a"_s, "one")).error().kind, Error::Kind::KeychainDenied);
        store.failWith(std::nullopt);
        QVERIFY2(!await(store.read(u"a"_s)), "a refused write was kept");
    }
};

QTEST_GUILESS_MAIN(MemoryStoreTest)
#include "memory_store_test.moc"

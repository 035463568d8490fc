// SPDX-License-Identifier: MIT
#include "credentials/keychain_store.h"
#include "support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

/// Runs without a session bus, and so without any keychain service.
class KeychainMissingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallSaysThatThereIsNone()
    {
        KeychainStore store(u"Rollcall test"_s);
        for (const auto &error : {await(store.read(u"a"_s)).error(), await(store.write(u"a"_s, "secret")).error(),
                                  await(store.remove(u"a"_s)).error(), await(store.unlock()).error()}) {
            QCOMPARE(errorKindName(error.kind), u"KeychainMissing"_s);
        }
    }
};

QTEST_GUILESS_MAIN(KeychainMissingTest)
#include "keychain_missing_test.moc"

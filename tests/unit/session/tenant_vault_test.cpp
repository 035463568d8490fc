// SPDX-License-Identifier: MIT
#include "credentials/credential_store.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A keychain that knows its answer without asking anybody, as one does whose desktop has no bus.
class AtOnce final : public CredentialStore {
public:
    explicit AtOnce(Error::Kind kind) : m_kind(kind) {}

    QCoro::Task<Result<QByteArray>> read(QString, CancelToken) override
    {
        ++reads;
        co_return fail(Error::of(m_kind, u"at_once"_s));
    }
    QCoro::Task<Outcome> write(QString, QByteArray, CancelToken) override { return no(); }
    QCoro::Task<Outcome> remove(QString, CancelToken) override { return no(); }
    QCoro::Task<Outcome> unlock(CancelToken) override { return no(); }

    int reads = 0;

private:
    QCoro::Task<Outcome> no() { co_return fail(Error::of(m_kind, u"at_once"_s)); }

    Error::Kind m_kind;
};

} // namespace

class TenantVaultTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeychainThatAnswersAtOnceIsHeard_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("reads");
        QTest::newRow("locked, and asked again") << Error::Kind::KeychainLocked << 2;
        QTest::newRow("missing, and remembered") << Error::Kind::KeychainMissing << 1;
    }

    void aKeychainThatAnswersAtOnceIsHeard()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(int, reads);
        const QTemporaryDir folder;
        OfflineStore store(folder.path());
        AtOnce keychain(kind);
        TenantVault vault({u"account"_s, u"tenant"_s, &store, &keychain});
        for (int question = 0; question < 2; ++question) {
            const auto place = await(vault.place());
            QVERIFY(!place);
            QCOMPARE(place.error().kind, kind);
        }
        QCOMPARE(keychain.reads, reads);
    }
};

QTEST_GUILESS_MAIN(TenantVaultTest)
#include "tenant_vault_test.moc"

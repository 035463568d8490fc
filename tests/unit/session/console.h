// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/memory_store.h"
#include "session/app_session.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/fake_plane.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::test {

/// The console below its windows, with a profile and a keychain that outlive it. Pauses are milliseconds.
class AnyConsole {
public:
    /// As the program starts, after a kill of the one before.
    AppSession &start()
    {
        quit();
        store = std::make_unique<OfflineStore>(profile.filePath(QStringLiteral("cache")));
        AppSession::Services services;
        services.drivers = &drivers;
        services.keychain = &keychain;
        services.store = store.get();
        services.clock = clock.get();
        services.profileFolder = profile.path();
        services.timings = {std::chrono::milliseconds(20), std::chrono::milliseconds(5), std::chrono::milliseconds(20),
                            0.0};
        app = std::make_unique<AppSession>(services);
        app->start();
        return *app;
    }
    void quit()
    {
        app.reset();
        store.reset();
    }
    [[nodiscard]] bool shows(TenantSession::State state) const
    {
        return QTest::qWaitFor([&] { return app->current() && app->current()->state() == state; });
    }
    [[nodiscard]] bool kept() const
    {
        return QTest::qWaitFor([&] {
            const auto place = await(app->current()->vault()->place());
            if (!place)
                return false;
            const auto loaded = await(store->load(*place));
            return loaded && *loaded;
        });
    }
    /// Of the key of a tenant of the account on show, in the keychain.
    [[nodiscard]] QString entryOf(const QString &tenantId) const
    {
        return app->currentAccount()->record().id + QStringLiteral("/cache/") + OfflineStore::wordFor(tenantId);
    }
    [[nodiscard]] static bool becomes(const AccountSession &account, AccountSession::State state)
    {
        return QTest::qWaitFor([&] { return account.state() == state; });
    }
    /// The files below the profile in which the bytes occur, as UTF-8 or UTF-16.
    [[nodiscard]] QStringList filesWith(const QString &text) const
    {
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QStringList found;
        QDirIterator files(profile.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a file of the profile cannot be read");
            const auto bytes = file.readAll();
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                found.append(file.fileName());
        }
        return found;
    }

    QTemporaryDir profile;
    DriverRegistry drivers;
    MemoryStore keychain;
    std::unique_ptr<Clock> clock = std::make_unique<ManualClock>(Instant::fromMs(1'000'000'000'000));
    std::unique_ptr<OfflineStore> store;
    std::unique_ptr<AppSession> app;
};

/// Beside a control plane in memory.
class Console : public AnyConsole {
public:
    Console()
    {
        server->add(QStringLiteral("t-1"))->put(QStringLiteral("ada"), QStringLiteral("ada@acme.example"));
        server->add(QStringLiteral("t-2"))->put(QStringLiteral("bob"), QStringLiteral("bob@globex.example"));
        drivers.add(driverOf(server));
    }
    [[nodiscard]] Endpoint endpoint() const { return {QUrl(QStringLiteral("https://fake.example")), {}}; }
    Result<AccountSession *> signIn(bool keep = true, const QString &identifier = QStringLiteral("amelia@fake.example"))
    {
        return await(app->signIn(QStringLiteral("fake"), QStringLiteral("Fake"), endpoint(), identifier,
                                 Secret(fakePassword()), keep, {}));
    }
    /// Signed in, with a tenant on show that has been read, and kept where that is to be.
    AccountSession &startSignedIn(bool keep = true, bool onDisk = true)
    {
        start();
        auto signedIn = signIn(keep);
        if (!signedIn)
            qFatal("signing in failed");
        app->show((*signedIn)->record().id, QStringLiteral("t-1"));
        if (!shows(TenantSession::State::Ready) || (keep && onDisk && !kept()))
            qFatal("the tenant could not be read");
        return **signedIn;
    }

    std::shared_ptr<FakeServer> server = std::make_shared<FakeServer>();
};

} // namespace rollcall::test

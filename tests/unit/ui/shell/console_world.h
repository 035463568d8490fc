// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/memory_store.h"
#include "session/app_session.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/fake_plane.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::test {

/// A console's session over a fake control plane with Acme and Globex, a keychain in memory and a profile of its own.
class ConsoleWorld {
public:
    ConsoleWorld()
    {
        server->identity.memberships.clear();
        drivers.add(driverOf(server));
        restart();
    }

    std::shared_ptr<FakeTenant> addTenant(const QString &id, const QString &name)
    {
        auto tenant = server->add(id);
        tenant->details.tenant.name = name;
        tenant->details.tenant.colour = static_cast<int>(server->tenants.size());
        return tenant;
    }

    /// As after a start of the program; start() is for the test to call.
    void restart()
    {
        app.reset();
        store = std::make_unique<OfflineStore>(folder.filePath(QStringLiteral("cache")));
        AppSession::Services services;
        services.drivers = &drivers;
        services.keychain = &keychain;
        services.store = store.get();
        services.clock = &clock;
        services.profileFolder = folder.path();
        services.timings = {std::chrono::hours(1), std::chrono::hours(1), std::chrono::hours(1), 0.0};
        app = std::make_unique<AppSession>(services);
    }

    /// The account's id, with its tenants read.
    QString signIn(const QString &identifier = QStringLiteral("amelia@fake.example"), bool keep = true)
    {
        const Endpoint endpoint{QUrl(QStringLiteral("https://fake.example")), {}};
        const auto signedIn = await(app->signIn(QStringLiteral("fake"), QStringLiteral("Fake Cloud"), endpoint,
                                                identifier, Secret(fakePassword()), keep, CancelToken()));
        if (!signedIn)
            return {};
        const auto wanted = server->tenants.size();
        (void)QTest::qWaitFor([&] { return static_cast<std::size_t>((*signedIn)->tenants().size()) == wanted; });
        return (*signedIn)->record().id;
    }
    /// The keychain has what the next start needs.
    [[nodiscard]] bool kept(const QString &account)
    {
        return QTest::qWaitFor([&] { return await(keychain.read(account + QStringLiteral("/session"))).has_value(); });
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor(
            [&] { return app->current() && app->current()->state() == TenantSession::State::Ready; });
    }

    QTemporaryDir folder;
    ManualClock clock{Instant::fromMs(1'000'000'000'000)};
    std::shared_ptr<FakeServer> server = std::make_shared<FakeServer>();
    DriverRegistry drivers;
    MemoryStore keychain;
    std::unique_ptr<OfflineStore> store;
    std::unique_ptr<AppSession> app;
};

} // namespace rollcall::test

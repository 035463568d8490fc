// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/memory_store.h"
#include "session/tenant_session.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/fake_plane.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::test {

/// A tenant on a fake control plane, a store in a folder of its own, and one session at a time that shows it.
/// Pauses are milliseconds, so that a test waits for what comes after them and not for them.
class ShownTenant {
public:
    ShownTenant()
    {
        tenant->put(QStringLiteral("me"), QStringLiteral("me@acme.example"));
        tenant->put(QStringLiteral("ada"), QStringLiteral("ada@acme.example"));
        tenant->invite(QStringLiteral("new@acme.example"));
        timings = {std::chrono::milliseconds(20), std::chrono::milliseconds(5), std::chrono::milliseconds(20), 0.0};
    }

    /// A session as after a start of the console.
    TenantSession &start(bool withPlane = true)
    {
        session.reset();
        store = std::make_unique<OfflineStore>(folder.filePath(QStringLiteral("cache")));
        TenantSession::Parts parts;
        parts.accountId = QStringLiteral("00000000-0000-4000-8000-000000000001");
        parts.tenant.id = tenant->details.tenant.id;
        if (withPlane)
            parts.plane = planeOf(tenant);
        parts.store = store.get();
        parts.keychain = &keychain;
        parts.clock = &clock;
        parts.timings = timings;
        parts.jobTimings = jobTimings;
        session = std::make_unique<TenantSession>(parts);
        session->open();
        return *session;
    }
    TenantSession &startReady()
    {
        start();
        if (!reach(TenantSession::State::Ready))
            qFatal("the tenant could not be read");
        return *session;
    }
    [[nodiscard]] bool reach(TenantSession::State state) const
    {
        return QTest::qWaitFor([&] { return session->state() == state; });
    }
    /// True once the console would show these members after its next start.
    [[nodiscard]] bool kept(std::size_t members) const
    {
        return QTest::qWaitFor([&] {
            const auto loaded = await(store->load(*await(session->vault()->place())));
            return loaded && *loaded && (*loaded)->members->size() == members;
        });
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (const auto &member : *session->members())
            ids.append(member.id);
        return ids;
    }
    [[nodiscard]] Member row(const QString &id) const
    {
        for (const auto &member : *session->members()) {
            if (member.id == id)
                return member;
        }
        return {};
    }

    QTemporaryDir folder;
    std::shared_ptr<FakeTenant> tenant = std::make_shared<FakeTenant>(QStringLiteral("t-1"));
    MemoryStore keychain;
    ManualClock clock{Instant::fromMs(1'000'000'000'000)};
    SyncTimings timings;
    /// Nothing is held or put off, and one request is out at a time.
    JobTimings jobTimings{std::chrono::milliseconds(0), std::chrono::milliseconds(0), std::chrono::milliseconds(0),
                          std::chrono::milliseconds(0), std::chrono::milliseconds(1), 1};
    std::unique_ptr<OfflineStore> store;
    std::unique_ptr<TenantSession> session;
};

inline Error offline() { return Error::of(Error::Kind::Offline, QStringLiteral("refused")); }

} // namespace rollcall::test

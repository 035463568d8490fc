// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/memory_store.h"
#include "session/tenant_jobs.h"
#include "session/tenant_session.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/fake_plane.h"

#include <QTemporaryDir>
#include <QTest>

namespace rollcall::test {

/// A tenant on a fake control plane with people a, b, c, d; a profile and a keychain that outlive the session; and one session at
/// a time. Pauses are milliseconds of real time, and seconds of a clock that the test sets.
class JobsWorld {
public:
    JobsWorld()
    {
        for (const auto *id : {"me", "a", "b", "c", "d"})
            tenant->put(QString::fromLatin1(id), QString::fromLatin1(id) + QStringLiteral("@acme.example"));
        timings.firstRetry = std::chrono::seconds(5);
        timings.longestRetry = std::chrono::seconds(60);
        timings.settleAfter = std::chrono::milliseconds(0);
        timings.tellEvery = std::chrono::milliseconds(1);
        timings.atOnce = 2;
    }

    /// As after a start of the console; what ran before is gone as after a power cut.
    TenantJobs &start(bool withPlane = true)
    {
        stop();
        store = std::make_unique<OfflineStore>(profile.filePath(QStringLiteral("cache")));
        TenantSession::Parts parts;
        parts.accountId = QStringLiteral("00000000-0000-4000-8000-000000000001");
        parts.tenant.id = tenant->details.tenant.id;
        if (withPlane)
            parts.plane = planeOf(tenant);
        parts.store = store.get();
        parts.keychain = keychain.get();
        parts.clock = &clock;
        parts.timings = {std::chrono::hours(1), std::chrono::milliseconds(5), std::chrono::milliseconds(20), 0.0};
        parts.jobTimings = timings;
        session = std::make_unique<TenantSession>(parts);
        session->open();
        session->setActive(true);
        return *session->jobs();
    }
    TenantJobs &startReady()
    {
        auto &jobs = start();
        if (!QTest::qWaitFor([&] { return session->online() && session->hasPolicy(); }))
            qFatal("the tenant could not be read");
        return jobs;
    }
    void stop()
    {
        session.reset();
        store.reset();
    }

    [[nodiscard]] TenantJobs &jobs() const { return *session->jobs(); }
    [[nodiscard]] bool finishes(const QString &id) const
    {
        return QTest::qWaitFor([&] {
            const auto *job = jobs().job(id);
            return job && job->finished();
        });
    }
    /// The only job, once it was read from disk.
    [[nodiscard]] const Job *restored() const
    {
        if (!QTest::qWaitFor([&] { return !jobs().jobs().empty(); }))
            return nullptr;
        return jobs().jobs().front();
    }
    [[nodiscard]] bool waits(TenantJobs::Wait wait) const
    {
        return QTest::qWaitFor([&] { return jobs().wait() == wait; });
    }
    [[nodiscard]] int sent(const QString &call) const { return tenant->faults->count(call); }
    [[nodiscard]] int invitationsTo(const QString &address) const
    {
        return static_cast<int>(std::count_if(tenant->invitations.cbegin(), tenant->invitations.cend(),
                                              [&](const Invitation &row) { return row.address == address; }));
    }

    QTemporaryDir profile;
    std::unique_ptr<MemoryStore> keychain = std::make_unique<MemoryStore>();
    std::shared_ptr<FakeTenant> tenant = std::make_shared<FakeTenant>(QStringLiteral("t-1"));
    ManualClock clock{Instant::fromMs(1'000'000'000'000)};
    JobTimings timings;
    std::unique_ptr<OfflineStore> store;
    std::unique_ptr<TenantSession> session;
};

inline JobDraft inviting(const QStringList &addresses)
{
    JobDraft draft;
    draft.kind = JobKind::Invite;
    for (const auto &address : addresses) {
        JobItem item;
        item.label = address;
        item.invitation.address = address;
        item.invitation.role = QStringLiteral("member");
        draft.items.push_back(item);
    }
    return draft;
}

inline JobDraft changing(JobKind kind, const QStringList &ids, const QString &value = {})
{
    JobDraft draft;
    draft.kind = kind;
    for (const auto &id : ids) {
        JobItem item;
        item.targetId = id;
        item.label = id;
        item.value = value;
        draft.items.push_back(item);
    }
    return draft;
}

inline Error lost() { return Error::of(Error::Kind::ConnectionLost, QStringLiteral("cut_short")); }

inline Error limited(int seconds)
{
    auto error = Error::of(Error::Kind::RateLimited, QStringLiteral("rate_limited"));
    error.httpStatus = 429;
    error.retryAfterSeconds = seconds;
    return error;
}

} // namespace rollcall::test

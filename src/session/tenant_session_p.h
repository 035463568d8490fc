// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "session/tenant_lists.h"
#include "session/tenant_reading.h"
#include "session/tenant_session.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace rollcall {

/// What a session is made of. Coroutines hold it, and look at `q` after every wait: it is null once the session has died.
struct TenantSession::Private {
    using Self = std::shared_ptr<Private>;
    enum class Contact { Unknown, Online, Unreachable };

    explicit Private(Parts given)
        : parts(std::move(given))
        , vault(std::make_shared<TenantVault>(
              TenantVault::Parts{parts.accountId, parts.tenant.id, parts.store, parts.keychain, parts.keeps}))
        , tenant(parts.tenant)
    {
    }

    QPointer<TenantSession> q;
    Parts parts;
    std::shared_ptr<TenantVault> vault;

    Tenant tenant;
    Policy policy;
    bool hasPolicy = false;
    TenantLists lists;
    std::unique_ptr<TenantJobs> jobs;
    QString syncToken;
    Instant asOf;
    std::int64_t clockOffsetMs = 0; ///< server minus local
    State state = State::Loading;
    std::optional<Error> error;
    std::optional<Error> keptError;
    Contact contact = Contact::Unknown;

    bool opened = false;
    bool cacheRead = false; ///< no sync starts before
    bool active = false;
    bool syncing = false;
    bool stopped = false;            ///< by its user, until told otherwise
    bool again = false;              ///< something happened that the sync under way may not have seen
    int failures = 0;                ///< in a row
    std::vector<ListChange> changes; ///< made while a sync is under way; it may have read before them
    CancelSource reading;            ///< of the sync under way
    std::optional<ListProgress> progress;
    CancelSource life; ///< of the reads that settle an unknown outcome
    QTimer timer;
    std::optional<Instant> nextTry;

    // tenant_sync.cpp
    static QCoro::Task<> openCache(Self d);
    static QCoro::Task<> runSync(Self d);
    static QCoro::Task<> keep(Self d);
    void requestSync();
    void startSync();
    void schedule();
    void showCache(TenantSnapshot snapshot);
    void publish(TenantRead read, Instant asked); ///< asked: by the local clock
    void takeFailure(const Error &failure);
    void noCredential(std::optional<Error> why);
    void setProgress(std::optional<ListProgress> next);
    void setState(State next, std::optional<Error> why);
    /// Shows other lists; announces those that are not the tables of before.
    void show(TenantLists next);
    /// From the answer to an action: on the lists that are shown, and again on those of a sync that is under way.
    void change(const ListChange &change);
    [[nodiscard]] Instant serverNow() const;

    // tenant_actions.cpp
    template <typename T>
    struct Course;

    // tenant_session.cpp
    /// nullopt where changes can be sent.
    [[nodiscard]] std::optional<Decision> obstacle() const;
};

} // namespace rollcall

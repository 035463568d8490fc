// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "domain/policy.h"
#include "domain/result.h"

#include <QCoro/QCoroTask>
#include <QString>

#include <memory>

namespace rollcall {

/// What is kept of a tenant so that it can be read without a network. It holds no token, password or link.
struct TenantSnapshot {
    Tenant tenant;
    Policy policy;
    MemberTablePtr members;
    InvitationTablePtr invitations;
    Instant asOf; ///< by the server's clock
    QString syncToken;
};

/// The offline lists, one SQLite database an account and tenant, each opened on the store's own thread only (Qt Sql).
/// Calls are made from the GUI thread and answered there. A corrupt file is moved aside and counts as empty; a locked one is
/// an Error of kind Storage; a file of a newer version is left alone (Storage, code "newer_schema").
class OfflineStore {
public:
    explicit OfflineStore(QString folder);
    OfflineStore(const OfflineStore &) = delete;
    OfflineStore &operator=(const OfflineStore &) = delete;
    ~OfflineStore(); ///< finishes what was asked for, then ends the thread

    /// nullopt where nothing is kept yet.
    QCoro::Task<Result<std::optional<TenantSnapshot>>> load(QString accountId, QString tenantId);
    /// Replaces what is kept, in one transaction.
    QCoro::Task<Outcome> save(QString accountId, QString tenantId, TenantSnapshot snapshot);
    QCoro::Task<Outcome> forgetTenant(QString accountId, QString tenantId);
    QCoro::Task<Outcome> forgetAccount(QString accountId);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "domain/member_table.h"
#include "domain/policy.h"
#include "domain/result.h"
#include "store/seal.h"

#include <QCoro/QCoroTask>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>

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

/// Named bytes of one account in one tenant.
using Parts = QList<std::pair<QString, QByteArray>>;

/// Parts as they came out of a file.
struct StoredParts {
    Parts intact;        ///< in the order of their names
    QStringList damaged; ///< there, but not as they were put there: their content is lost
};

/// What is kept offline, one SQLite database an account and tenant, opened on the store's own thread only (Qt Sql). Everything in
/// it is sealed (store/seal.h) with a key that the session has from the keychain; without a key nothing is read or written.
/// Calls are made from the GUI thread and answered there, in the order in which they were made. A corrupt file is moved aside
/// and counts as empty, one whose key is lost is dropped; a locked one is an Error of kind Storage; a file of a newer version is
/// left alone (Storage, code "newer_schema").
///
/// Beside the snapshot of the lists a tenant has parts: bytes under a name, for whatever else is to outlive the program.
/// - A name is "<what>/<which>", e.g. "job/7f3a/row/000017"; the first word belongs to one user of the store. Names are not
///   sealed: nothing of a person goes into them. Those of the snapshot have no '/', and are refused here.
/// - Content, of any size, is encoded and checked by who puts it; store/blob.h helps with lists.
/// - writeParts() is one transaction. Its answer comes when it would survive a power cut: what was acknowledged is there.
/// - readParts() gives all that begin with a prefix, by name. One that was tampered with is told as damaged, by itself.
/// What does not fit into parts gets tables of its own through a step at the end of store/schema.cpp.
class OfflineStore {
public:
    explicit OfflineStore(QString folder);
    OfflineStore(const OfflineStore &) = delete;
    OfflineStore &operator=(const OfflineStore &) = delete;
    ~OfflineStore(); ///< finishes what was asked for, then ends the thread

    /// nullopt where nothing is kept yet.
    QCoro::Task<Result<std::optional<TenantSnapshot>>> load(SealedPlace place);
    /// Replaces the snapshot, in one transaction.
    QCoro::Task<Outcome> save(SealedPlace place, TenantSnapshot snapshot);

    QCoro::Task<Result<StoredParts>> readParts(SealedPlace place, QString prefix);
    QCoro::Task<Outcome> writeParts(SealedPlace place, Parts put, QStringList removed = {});

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether a file is there, without a look into it: at once, and on the calling thread.
    [[nodiscard]] bool holds(const QString &accountId, const QString &tenantId) const;
    /// A stable word for the tenant that reveals nothing of its id: of its file, and of its key in the keychain.
    [[nodiscard]] static QString wordFor(const QString &tenantId);
    /// The words of an account's tenants of which there is a file.
    [[nodiscard]] QStringList kept(const QString &accountId) const;

    QCoro::Task<Outcome> forgetTenant(QString accountId, QString tenantId);
    QCoro::Task<Outcome> forgetAccount(QString accountId);

private:
    class Worker;
    QString m_folder;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rollcall

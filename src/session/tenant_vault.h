// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "store/seal.h"

#include <QCoro/QCoroTask>
#include <QFuture>
#include <QPromise>
#include <QString>
#include <QStringList>

#include <memory>

namespace rollcall {

class CredentialStore;
class OfflineStore;

/// What may be kept on disk of one account in one tenant: the store, and the key that seals it, which the keychain has.
/// Where there is no keychain, or it does not give the key out, nothing is kept, and what is there is not touched.
/// Used by everything of a tenant session that outlives the program; GUI thread.
class TenantVault {
public:
    struct Parts {
        QString accountId;
        QString tenantId;
        OfflineStore *store = nullptr;       ///< outlives the session, which closes the vault; null: nothing is kept
        CredentialStore *keychain = nullptr; ///< the same
        bool open = true;                    ///< false for a sign-in that leaves nothing on this computer
    };
    explicit TenantVault(Parts parts);

    [[nodiscard]] OfflineStore *store() const;
    /// Something is on disk, which the key would open. At once.
    [[nodiscard]] bool holds() const;
    /// Where to read and write. Asks the keychain the first time, and makes a key where it is open and has none: what is on disk
    /// then was sealed with one that is lost, and the store drops it. Otherwise an Error of the keychain; or Refused, "not_kept".
    QCoro::Task<Result<SealedPlace>> place();
    /// The keychain's "no" counted until now; its user may have changed their mind.
    void askAgain();

    /// From now on nothing is kept, or it is again.
    void setOpen(bool open);
    /// Deletes what is kept, and the key, and keeps nothing more. An Error tells what is left behind.
    QCoro::Task<Outcome> forget();

private:
    struct Shared;
    static QCoro::Task<Result<SealKey>> readOrMakeKey(std::shared_ptr<Shared> shared);
    static QFuture<Result<SealedPlace>> ask(const std::shared_ptr<Shared> &shared);
    static QCoro::Task<> answer(std::shared_ptr<Shared> shared, QPromise<Result<SealedPlace>> promise);
    std::shared_ptr<Shared> d; ///< shared with the calls that are out
};

/// Deletes everything that is kept of an account, and the keys of these tenants and of all that have a file.
QCoro::Task<Outcome> forgetKept(OfflineStore *store, CredentialStore *keychain, QString accountId,
                                QStringList tenantIds);

} // namespace rollcall

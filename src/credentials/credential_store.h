// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "domain/result.h"

#include <QByteArray>
#include <QCoro/QCoroTask>
#include <QString>

namespace rollcall {

/// Where secrets are kept between two runs. GUI thread; every call ends exactly once, later, and may take as long as a person
/// needs to type a keychain's password. It keeps alive what it needs.
/// Errors, in every call:
/// - KeychainMissing: there is no keychain service on this desktop.
/// - KeychainLocked, "keychain_locked": it is locked. Its user is not asked for its password except by `unlock`.
/// - KeychainDenied: its user, or the system, said no.
/// - KeychainFailed: "no_answer_in_time", "not_readable_back" (what was written could not be read), or "failed".
/// - Cancelled.
class CredentialStore {
public:
    CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;
    virtual ~CredentialStore() = default;

    /// KeychainLocked, "entry_lost", where the keychain is open and has no such entry.
    virtual QCoro::Task<Result<QByteArray>> read(QString key, CancelToken cancel = {}) = 0;
    /// Done means that it was read back as well.
    virtual QCoro::Task<Outcome> write(QString key, QByteArray secret, CancelToken cancel = {}) = 0;
    /// Done where there was none.
    virtual QCoro::Task<Outcome> remove(QString key, CancelToken cancel = {}) = 0;
    /// Has the system ask its user for the keychain's password. KeychainDenied, "dismissed", where they would not.
    virtual QCoro::Task<Outcome> unlock(CancelToken cancel = {}) = 0;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "credentials/keychain_error.h"

namespace rollcall {

Error keychainError(QKeychain::Error error, SecretServiceState state)
{
    using Kind = Error::Kind;
    if (error == QKeychain::AccessDeniedByUser)
        return Error::of(Kind::KeychainDenied, QStringLiteral("denied"));
    if (error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented)
        return Error::of(Kind::KeychainMissing, QStringLiteral("no_service"));
    // KWallet is reached without the Secret Service: then an access that was denied is just that.
    if (state == SecretServiceState::NoService && error != QKeychain::AccessDenied)
        return Error::of(Kind::KeychainMissing, QStringLiteral("no_service"));
    if (state == SecretServiceState::Locked)
        return Error::of(Kind::KeychainLocked, QStringLiteral("locked"));
    if (error == QKeychain::EntryNotFound)
        return Error::of(Kind::KeychainLocked, QStringLiteral("entry_lost"));
    if (error == QKeychain::AccessDenied)
        return Error::of(Kind::KeychainDenied, QStringLiteral("denied"));
    return Error::of(Kind::KeychainFailed, QStringLiteral("keychain_failed"));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "domain/secret.h"
#include "session/account_session.h"

#include <QCoro/QCoroTask>

namespace rollcall {

/// An account's credential in the keychain: the only place on disk where it may be.
/// The keychain outlives the calls. For an account that is known, "nothing there" means lost (KeychainLocked, "entry_lost").
QCoro::Task<Result<Secret>> readCredential(CredentialStore *keychain, QString accountId);
QCoro::Task<Outcome> writeCredential(CredentialStore *keychain, QString accountId, Secret credential);
QCoro::Task<Outcome> removeCredential(CredentialStore *keychain, QString accountId);

/// What an account is after such an error.
[[nodiscard]] AccountSession::State stateAfter(const Error &keychainError);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "domain/result.h"

#include <QCoro/QCoroTask>

#include <chrono>

namespace rollcall {

/// The Secret Service of a Linux desktop, which knows what QtKeychain does not tell: a locked keyring answers a read with
/// "not found" and a write with "denied".
enum class SecretServiceState { Absent, Locked, Unlocked };

QCoro::Task<SecretServiceState> secretServiceState();

/// True where secrets are out of reach until their user unlocks the keyring. Asks the service and nobody else; false on a
/// desktop that keeps secrets elsewhere.
QCoro::Task<bool> isSecretServiceLocked();

/// KeychainMissing, KeychainDenied ("dismissed"), KeychainFailed ("no_answer_in_time") or Cancelled.
QCoro::Task<Outcome> unlockSecretService(std::chrono::milliseconds patience, CancelToken cancel);

} // namespace rollcall

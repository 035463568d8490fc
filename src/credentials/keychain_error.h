// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/secret_service.h"

#include <qt6keychain/keychain.h>

namespace rollcall {

/// What a keychain's failure is, given what the service says of itself. Seen on Debian 12 (QtKeychain 0.13): without a
/// service OtherError; with a locked keyring EntryNotFound for a read and AccessDenied for a write.
[[nodiscard]] Error keychainError(QKeychain::Error error, SecretServiceState state);

} // namespace rollcall

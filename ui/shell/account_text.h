// SPDX-License-Identifier: MIT
#pragma once

#include "session/account_session.h"

#include <QString>

namespace rollcall {

/// "cloud.example", with the port where it is not the scheme's own.
[[nodiscard]] QString hostText(const QUrl &url);
/// What the control plane calls itself, or its host where it has no name.
[[nodiscard]] QString controlPlaneText(const AccountSession &account);
/// Who is signed in there: the e-mail, phone or display name, or "admin token".
[[nodiscard]] QString identifierText(const AccountSession &account);
/// The few words for a state that needs its user, e.g. "Sign in again"; empty while nothing is wrong.
[[nodiscard]] QString accountStateText(AccountSession::State state);
/// True where the keychain, and not the server, is why an account is not signed in.
[[nodiscard]] bool isKeychainState(AccountSession::State state);

} // namespace rollcall

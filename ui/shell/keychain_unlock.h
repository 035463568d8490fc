// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

namespace rollcall {

/// Has the system ask its user to unlock the keychain, then asks it again for every saved sign-in that it did not give out.
/// Ends without a word when `context` dies.
void unlockKeychain(AppSession *app, QObject *context, const CancelToken &cancel);

} // namespace rollcall

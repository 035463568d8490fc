// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <functional>

namespace rollcall {

/// Has the system ask its user to unlock the keychain, then asks it again for every saved sign-in that it did not give out, and
/// hands it those that it did not take. `then` is told how the unlocking went, unless `context` has died by then.
void unlockKeychain(AppSession *app, QObject *context, const CancelToken &cancel,
                    const std::function<void(const Outcome &)> &then = {});

} // namespace rollcall

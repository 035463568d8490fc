// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"

namespace rollcall {

/// With a password, or, where there is no identifier, with a token: that is a credential already, and only has to be tried.
/// The registry outlives the call. Unsupported ("unknown_driver") where this console has no driver of that kind.
Answer<SignedIn> authenticate(const DriverRegistry *drivers, QString kind, Endpoint endpoint, QString identifier,
                              Secret passwordOrToken, CancelToken cancel);

/// The same control plane, however its address was typed. The certificate that was trusted for it is no part of that.
[[nodiscard]] bool sameServer(const QUrl &a, const QUrl &b);

} // namespace rollcall

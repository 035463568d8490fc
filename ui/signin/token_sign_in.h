// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <QPointer>

namespace rollcall {

/// Signs in with an admin token: asks the server who that is, and adds the account. A token that the server does not know
/// is answered as Unauthorized and nothing is kept.
Answer<AccountSession *> signInWithToken(QPointer<AppSession> app, ServerInfo server, Endpoint endpoint, Secret token, bool keep,
                                         CancelToken cancel);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

namespace rollcall {

/// Passes the tenant's top role on to this member. `password` is the caller's own, empty where the policy asks for none; a wrong
/// one is an error of the field "password" and says nothing about the session. On success the member is shown with the role and
/// the server is read: the caller's own policy is another one now. Where the outcome is unknown the server is asked who holds
/// the role; what cannot be told is "outcome_unknown".
Answer<Member> transferOwnership(TenantSession &session, Member target, Secret password, QString idempotencyKey,
                                 CancelToken cancel);

} // namespace rollcall

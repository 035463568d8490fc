// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/people_plane.h"

namespace rollcall {

class AccountSession;

// What a system administrator looks for all over a control plane, a page at a time. Unsupported where the control plane has no
// such thing; the account may be signed out, or die while a request is out.

Answer<Page<TenantSummary>> findTenants(AccountSession *account, TenantFilter filter, QString cursor,
                                        CancelToken cancel);
Answer<Page<PersonFound>> findPeople(AccountSession *account, QString text, QString cursor, CancelToken cancel);

/// Whether that is there at all: the account is signed in as one, on a control plane that can look.
[[nodiscard]] bool canAdministrate(const AccountSession *account);

} // namespace rollcall

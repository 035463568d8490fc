// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_table.h"

#include <QString>

namespace rollcall {
class CredentialStore;
class OfflineStore;
} // namespace rollcall

namespace rollcall::bench {

/// Seals a tenant with these members as a console leaves it that has shown it; its key goes to the keychain.
[[nodiscard]] bool keepTenant(OfflineStore &store, CredentialStore &keychain, const QString &accountId,
                              const QString &tenantId, const MemberTablePtr &members);

/// Makes a profile as a console leaves it that has shown a tenant with so many members and then quit: an account (signed out, so
/// that no server has a part in the figure) and its cache, whose key is in the desktop's keychain.
[[nodiscard]] bool makeProfile(const QString &folder, int members);

} // namespace rollcall::bench

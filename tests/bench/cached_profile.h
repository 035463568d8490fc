// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall::bench {

/// Makes a profile as a console leaves it that has shown a tenant with so many members and then quit: an account (signed out, so
/// that no server has a part in the figure) and its cache, whose key is in the desktop's keychain.
[[nodiscard]] bool makeProfile(const QString &folder, int members);

} // namespace rollcall::bench

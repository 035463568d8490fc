// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall::bench {

/// Makes a profile as a console leaves it that has shown a tenant with so many members and then quit: an account (signed out, so
/// that no keychain and no server has a part in the figure) and its cache.
[[nodiscard]] bool makeProfile(const QString &folder, int members);

} // namespace rollcall::bench

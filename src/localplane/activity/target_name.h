// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

namespace rollcall::plane {

/// What people call it now: a member's name, an invitation's address. Empty where it is not there, or has no name.
[[nodiscard]] QString nameOfTarget(Database &db, const QString &kind, const QString &id);

} // namespace rollcall::plane

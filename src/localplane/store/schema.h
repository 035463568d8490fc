// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

namespace rollcall::plane {

/// Brings the database to the newest schema, each step in a transaction with its number. Returns a sentence where it cannot:
/// a file that a newer program has written is never touched.
[[nodiscard]] QString migrate(Database &db);

} // namespace rollcall::plane

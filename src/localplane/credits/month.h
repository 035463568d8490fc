// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

namespace rollcall::plane {

/// When the calendar month after this moment begins, in UTC.
[[nodiscard]] Instant nextMonth(Instant now);

/// Where what members use is counted by the month, begins counting anew if that has not been done in this month. Whoever asks
/// for changes is told of it, and the ledger keeps its lines. Call inside a change.
void beginMonth(Database &db, Instant now);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

namespace rollcall::plane {

/// Forgets what is past its time: removals that are too old to ask for, answers that nobody repeats, sessions long over.
void upkeep(Database &db, Instant now);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QSqlError>

namespace rollcall {

/// What SQLite's answer means for the store. Private to this room.
[[nodiscard]] Error errorOf(const QSqlError &error);
[[nodiscard]] Error lockedError();
[[nodiscard]] Error damagedError();

} // namespace rollcall

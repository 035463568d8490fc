// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QString>

namespace rollcall {

/// What an error says by itself: the sentence for its code where there is one, else the server's own; empty where there is neither.
[[nodiscard]] QString saidBy(const Error &error);

} // namespace rollcall

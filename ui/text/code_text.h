// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QString>

namespace rollcall {

/// What an error says by itself: the server's own words, or, where a driver took none over, the sentence for its code; empty where
/// there is neither.
[[nodiscard]] QString saidBy(const Error &error);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

namespace rollcall::openai {

/// What the published API can do. Which of it a key may, no route tells: the server refuses what it may not.
[[nodiscard]] Policy makePolicy();

} // namespace rollcall::openai

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/page/card.h"

namespace rollcall::plane {

/// Somebody is signed in whom the invitation is not for: both accounts, masked, and the ways out. Nothing can be answered.
[[nodiscard]] Html mismatchCard(const Visit &visit);

} // namespace rollcall::plane

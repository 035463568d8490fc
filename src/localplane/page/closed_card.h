// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/page/card.h"

namespace rollcall::plane {

/// An offer that nobody can answer any more, or that the visitor has taken: what became of it, and the next step.
[[nodiscard]] Html closedCard(const Visit &visit);
/// A token that is none. Nothing is told to whoever brings it.
[[nodiscard]] Html invalidCard();

} // namespace rollcall::plane

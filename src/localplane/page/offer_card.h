// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/page/card.h"

namespace rollcall::plane {

/// An open offer, for somebody who may answer it, or who is not signed in and has to do that first.
[[nodiscard]] Html offerCard(const Visit &visit);

} // namespace rollcall::plane

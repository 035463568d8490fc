// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/page/card.h"

namespace rollcall::plane {

/// Signing in to answer an offer. What was typed is still there after a refusal, except the password.
[[nodiscard]] Html signInCard(const Visit &visit);
/// Registering to answer it. The address is the invited one and cannot be changed: another would be another account.
[[nodiscard]] Html registerCard(const Visit &visit);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

/// What the forms of the page do. Each goes back to the page, or is refused; inside a change.
[[nodiscard]] Answer<Reply> signInOnPage(Call &call);
[[nodiscard]] Answer<Reply> registerOnPage(Call &call);
[[nodiscard]] Answer<Reply> acceptOnPage(Call &call);
[[nodiscard]] Answer<Reply> rejectOnPage(Call &call);
[[nodiscard]] Answer<Reply> signOutOfPage(Call &call);

} // namespace rollcall::plane

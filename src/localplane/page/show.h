// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/router.h"

namespace rollcall::plane {

enum class View { Offer, SignIn, Register };

/// The page of the offer whose token is in the call's address, as its visitor may see it: the wanted view where that can be
/// shown, or what became of the offer. `problem` is what was refused just before. Needs the database's lock.
[[nodiscard]] Reply showPage(const Call &call, View view, const Problem *problem = nullptr);

/// Goes on to a part of the page, or to the page itself, after a form was sent: loading that again sends nothing twice.
[[nodiscard]] Reply goTo(const Call &call, const QString &part);

} // namespace rollcall::plane

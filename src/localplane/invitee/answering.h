// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/invitee/offer.h"

namespace rollcall::plane {

/// An open offer that is meant for whoever calls.
[[nodiscard]] Answer<Offer> ownOffer(Call &call, const QString &token);
/// Says no for good, where the rule set knows that. Inside a change.
[[nodiscard]] std::optional<Problem> rejectOffer(Call &call, Offer &offer);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/store/credits_table.h"

namespace rollcall::plane {

/// What a member may still spend of its own share; nullopt where the share has no limit, or there is none.
[[nodiscard]] std::optional<std::int64_t> unusedOf(const Member &member);

/// Writes one line of the ledger, by the caller and at this moment.
void enterInLedger(const Call &call, CreditEvent event, const Member &member, std::optional<std::int64_t> amount,
                   std::optional<std::int64_t> poolLeft);

/// Gives back to the pool what the member has not used, where the rule set has credits go back, with its line in the ledger.
/// The member keeps what it has used; whoever calls this saves the row, or deletes it.
void returnUnused(const Call &call, Member &member);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "driver_aisix/recorded_member.h"

namespace rollcall::aisix {

/// What is documented of the platform's API: creating members. Everything else is refused with what is known of it.
[[nodiscard]] Policy makePolicy();

/// The status of a row that comes from the record.
[[nodiscard]] QString recordWord(RecordedMember::State state, bool kept);

} // namespace rollcall::aisix

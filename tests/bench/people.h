// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_table.h"

namespace rollcall::bench {

/// A member of a tenant as large as one likes, always the same for a number: names of several scripts, some without a name, some
/// with a phone, few roles, some dozens of teams.
[[nodiscard]] Member person(int number);
[[nodiscard]] MemberTablePtr people(int count);
/// Bytes of the text of a member as UTF-8, which no table can do without.
[[nodiscard]] std::size_t textBytes(const Member &member);

} // namespace rollcall::bench

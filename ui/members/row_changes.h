// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_query.h"

namespace rollcall {

/// What a list that shows one answer has to do to show the next. Found on a worker: it looks at every row.
struct RowChanges {
    /// For each row of the table before, its row in the table now, or -1 where the member is gone; empty for the same table.
    std::vector<int> moved;
    int first = 0; ///< shown rows that stay at the beginning
    int gone = 0;  ///< shown rows after those that go
    int come = 0;  ///< shown rows that come in their place; what follows stays
    /// Shown rows that stay, as counted now, whose member is not what it was.
    std::vector<int> changed;

    /// More than this is told as a reset, or as a change of all: a view copes better with one than with a hundred.
    static constexpr int few = 64;
    [[nodiscard]] bool reset() const { return gone > few || come > few; }
};

[[nodiscard]] RowChanges rowChanges(const MemberIndex &before, const MemberIndex &now);

} // namespace rollcall

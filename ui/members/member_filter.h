// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_query.h"

namespace rollcall {

/// A look at every row: once a table, not once a key stroke. `added` marks who came since the last review; it may be empty.
[[nodiscard]] MemberTotals totalsOf(const MemberTable &table, const QSet<QString> &administrators,
                                    const MemberMarks &added);

/// Filters chunk by chunk: what is asked of a word is asked once a chunk, and a row costs a few looks at numbers.
class MemberFilter {
public:
    MemberFilter(const MemberQuery &query, MemberIndex &index);

    /// `added` has a place a row, set for whoever joined after the last review; null where there was none.
    /// `found` has a place a row, set where the text was found, and keeps those set which are shown. Counts into the index.
    void apply(const MemberChunk &chunk, const std::vector<std::uint8_t> *added, std::uint8_t *found);

private:
    const MemberQuery &m_query;
    MemberIndex &m_index;
};

} // namespace rollcall

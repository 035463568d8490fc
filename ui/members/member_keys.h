// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_query.h"

#include <QCollator>

#include <optional>

namespace rollcall {

using MemberRowsPtr = std::shared_ptr<const std::vector<int>>;

/// The names of a chunk as keys of a locale, and its rows in their order.
struct ChunkNames {
    std::vector<QCollatorSortKey> keys;
    std::vector<int> order;
};

/// Orders of a whole table. Sorting is done once for a table and an order, and a query picks from it what it shows; of the next
/// table only the chunks that changed are prepared anew.
struct MemberKeys {
    struct Ordered {
        MemberOrder order;
        bool descending;
        MemberRowsPtr rows;
    };
    MemberTablePtr table;
    QLocale locale;
    QHash<QString, int> roleRanks;
    std::vector<std::shared_ptr<const ChunkNames>> names; ///< by chunk; empty until they are needed
    std::vector<Ordered> orders;
    ReviewedIds reviewed;
    MemberMarks added; ///< of the rows of each chunk: who is not one of `reviewed`; empty until that is needed
    QSet<QString> administrators;
    std::optional<MemberTotals> totals; ///< with these administrators, and since this review
};

/// Keys for the table with what stays right of those before.
[[nodiscard]] std::shared_ptr<MemberKeys> keysFor(const MemberTablePtr &table, const MemberQuery &query,
                                                  const MemberKeysPtr &before);

/// Marks who was added since the last review, where there was one. False where it was cancelled.
[[nodiscard]] bool prepareAdded(MemberKeys &keys, const MemberQuery &query, const std::atomic_bool &cancelled);

/// All rows of the table in the query's order; what is not known comes last in either direction, and equal ones stay in the order of
/// the table. Null where it was cancelled.
[[nodiscard]] MemberRowsPtr orderedRows(MemberKeys &keys, const MemberQuery &query, const std::atomic_bool &cancelled);

} // namespace rollcall

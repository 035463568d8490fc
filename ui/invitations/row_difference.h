// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace rollcall {

/// What changes from one list of rows to the next: `removed` rows at `first` give way to `inserted` ones. Rows before and
/// after are the same, so that a view keeps its place, its focus and its delegates.
struct RowDifference {
    int first = 0;
    int removed = 0;
    int inserted = 0;
};

template <typename Row, typename Same>
RowDifference rowDifference(const std::vector<Row> &before, const std::vector<Row> &after, Same same)
{
    const auto shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && same(before[head], after[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && same(before[before.size() - 1 - tail], after[after.size() - 1 - tail]))
        ++tail;
    return {static_cast<int>(head), static_cast<int>(before.size() - head - tail),
            static_cast<int>(after.size() - head - tail)};
}

} // namespace rollcall

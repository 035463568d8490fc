// SPDX-License-Identifier: MIT
#include "ui/members/row_changes.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

std::size_t at(int row) { return static_cast<std::size_t>(row); }

/// Chunks that both tables have are the same members in the same order; only the others are looked at row by row.
std::vector<int> movedRows(const MemberTable &before, const MemberTable &now)
{
    QHash<const MemberChunk *, std::size_t> places;
    for (std::size_t i = 0; i < now.chunks().size(); ++i)
        places.insert(now.chunks()[i].get(), i);
    std::vector<int> moved(before.size(), -1);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < before.chunks().size(); ++i) {
        const auto found = places.constFind(before.chunks()[i].get());
        if (found == places.cend()) {
            others.push_back(i);
            continue;
        }
        const auto first = moved.begin() + static_cast<std::ptrdiff_t>(before.start(i));
        std::iota(first, first + static_cast<std::ptrdiff_t>(before.chunks()[i]->size()),
                  static_cast<int>(now.start(*found)));
        places.erase(found);
    }
    if (others.empty())
        return moved;
    QHash<QString, int> rows;
    for (const auto i : std::as_const(places)) {
        for (std::size_t row = 0; row < now.chunks()[i]->size(); ++row)
            rows.insert(now.chunks()[i]->id.at(row), static_cast<int>(now.start(i) + row));
    }
    for (const auto i : others) {
        const auto &chunk = *before.chunks()[i];
        for (std::size_t row = 0; row < chunk.size(); ++row)
            moved[before.start(i) + row] = rows.value(chunk.id.at(row), -1);
    }
    return moved;
}

bool sameMember(const MemberTable &before, int rowBefore, const MemberTable &now, int row)
{
    const auto [oldChunk, oldRow] = before.place(at(rowBefore));
    const auto [chunk, inside] = now.place(at(row));
    return (oldChunk == chunk && oldRow == inside) || oldChunk->at(oldRow) == chunk->at(inside);
}

} // namespace

RowChanges rowChanges(const MemberIndex &before, const MemberIndex &now)
{
    RowChanges changes;
    const bool sameTable = before.table == now.table;
    if (!sameTable)
        changes.moved = movedRows(*before.table, *now.table);
    const auto stays = [&](int old, int row) { return (sameTable ? old : changes.moved[at(old)]) == row; };
    const auto &was = before.rows;
    const auto &is = now.rows;
    const auto head = std::mismatch(was.cbegin(), was.cend(), is.cbegin(), is.cend(), stays);
    const auto rest = std::make_reverse_iterator(head.first);
    const auto newRest = std::make_reverse_iterator(head.second);
    const auto tail = std::mismatch(was.crbegin(), rest, is.crbegin(), newRest, stays);
    changes.first = static_cast<int>(head.first - was.cbegin());
    changes.gone = static_cast<int>(rest - tail.first);
    changes.come = static_cast<int>(newRest - tail.second);
    if (sameTable || changes.reset())
        return changes;
    const auto count = static_cast<int>(is.size());
    for (int row = 0; row < count && static_cast<int>(changes.changed.size()) <= RowChanges::few; ++row) {
        if (row >= changes.first && row < changes.first + changes.come)
            continue;
        const int old = row < changes.first ? row : row - changes.come + changes.gone;
        if (!sameMember(*before.table, was[at(old)], *now.table, is[at(row)]))
            changes.changed.push_back(row);
    }
    return changes;
}

} // namespace rollcall

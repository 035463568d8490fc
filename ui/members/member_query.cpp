// SPDX-License-Identifier: MIT
#include "ui/members/member_query.h"

#include "ui/members/member_filter.h"
#include "ui/members/member_keys.h"

#include <algorithm>

namespace rollcall {

bool MemberQuery::narrows() const
{
    return view != MemberView::All || !text.trimmed().isEmpty()
           || std::any_of(chosen.cbegin(), chosen.cend(),
                          [](const QSet<QString> &values) { return !values.isEmpty(); });
}

MemberIndex queryMembers(const MemberTablePtr &table, const MemberQuery &query, const MemberKeysPtr &keys,
                         const std::atomic_bool &cancelled)
{
    auto prepared = keysFor(table, query, keys);
    const auto ordered = orderedRows(*prepared, query, cancelled);
    if (!ordered || !prepareAdded(*prepared, query, cancelled))
        return {};
    if (!prepared->totals)
        prepared->totals = totalsOf(*table, query.administrators, query.reviewed ? prepared->added : MemberMarks());
    MemberIndex index;
    index.sinceReview = query.reviewed != nullptr;
    static_cast<MemberTotals &>(index) = *prepared->totals;
    const MemberSearch search(query.text);
    MemberFilter filter(query, index);
    std::vector<std::uint8_t> found(table->size(), search.isEmpty() ? 1 : 0);
    auto *place = found.data();
    for (std::size_t i = 0; i < table->chunks().size(); ++i) {
        const auto &chunk = table->chunks()[i];
        if (cancelled)
            return {};
        if (!search.isEmpty())
            chunk->text().find(search, place);
        filter.apply(*chunk, query.reviewed ? prepared->added[i].get() : nullptr, place);
        place += chunk->size();
    }
    index.rows.reserve(static_cast<std::size_t>(std::count(found.cbegin(), found.cend(), 1)));
    for (const int row : *ordered) {
        if (found[static_cast<std::size_t>(row)])
            index.rows.push_back(row);
    }
    index.table = table;
    index.keys = std::move(prepared);
    return index;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"
#include "domain/search_text.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <array>
#include <atomic>
#include <vector>

namespace rollcall {

enum class MemberOrder { RecentlyChanged, Name, Role, Status, Type, Teams, Credits, LastActive };

/// What can be filtered by. Several values of one facet widen it, several facets narrow the list.
enum class MemberFacet { Role, Status, Type, Team, Share };
constexpr std::size_t memberFacets = 5;

/// Which members are shown, and in which order. Values of the facets are ids and words as the server writes them.
struct MemberQuery {
    QString text;                                   ///< as typed; every word has to be found
    std::array<QSet<QString>, memberFacets> chosen; ///< by MemberFacet; empty: any
    MemberOrder order = MemberOrder::RecentlyChanged;
    bool descending = true;
    QHash<QString, int> roleRanks; ///< of the policy, for the order by role
    QLocale locale;                ///< for the order by name

    [[nodiscard]] bool narrows() const;
};

/// How a member stands with its share: "none", "exhausted", "low" (nine tenths are used), "left" or "unlimited"; empty where there
/// is nothing to say, as of somebody who has not joined.
[[nodiscard]] QString shareKey(const Member &member);

/// What a search looks at, prepared once for a table: names and addresses folded, names as sort keys.
struct MemberKeys;
using MemberKeysPtr = std::shared_ptr<const MemberKeys>;

/// The answer to a query: rows of the table in their order, and how many members each filter would leave.
struct MemberIndex {
    MemberTablePtr table;
    std::vector<int> rows;
    std::array<QHash<QString, int>, memberFacets> counts; ///< with the text and the other facets applied
    int active = 0;                                       ///< of the whole table
    int invited = 0;
    int disabled = 0;
    MemberKeysPtr keys; ///< to be handed in again for the same table and locale
};

/// Does the work; on any thread. `keys` of an earlier answer spare preparing the table again. An answer that was cancelled
/// half-way has no table.
[[nodiscard]] MemberIndex queryMembers(const MemberTablePtr &table, const MemberQuery &query, MemberKeysPtr keys,
                                       const std::atomic_bool &cancelled);

} // namespace rollcall

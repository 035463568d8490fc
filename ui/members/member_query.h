// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_table.h"

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

/// Questions that administrators ask again and again; a view narrows the list before the facets do.
enum class MemberView { All, NoCredits, Exhausted, Disabled, NeverSignedIn, Administrators, AddedSinceReview };
constexpr std::size_t memberViews = 7;

/// Ids of who was a member at the last review; null where there was none.
using ReviewedIds = std::shared_ptr<const QSet<QString>>;

/// Which members are shown, and in which order. Values of the facets are ids and words as the server writes them.
struct MemberQuery {
    QString text;                                   ///< as typed; every word has to be found
    std::array<QSet<QString>, memberFacets> chosen; ///< by MemberFacet; empty: any
    MemberView view = MemberView::All;
    MemberOrder order = MemberOrder::RecentlyChanged;
    bool descending = true;
    QHash<QString, int> roleRanks; ///< of the policy, for the order by role
    QSet<QString> administrators;  ///< roles of the policy
    ReviewedIds reviewed;          ///< for the view of those who were added since
    QLocale locale;                ///< for the orders by words

    [[nodiscard]] bool narrows() const;
};

/// How a member stands with its share: "none", "exhausted", "low" (nine tenths are used), "left" or "unlimited"; empty where there
/// is nothing to say, as of somebody who has not joined.
[[nodiscard]] QString shareKey(MemberStatus status, const std::optional<Credits> &credits);

/// What was prepared for a table, so that the next question about it need not.
struct MemberKeys;
using MemberKeysPtr = std::shared_ptr<const MemberKeys>;

/// Something about each row of a table, by chunk.
using MemberMarks = std::vector<std::shared_ptr<const std::vector<std::uint8_t>>>;

/// How many members of a whole table there are, whatever is searched for.
struct MemberTotals {
    std::array<int, memberViews> inView{};
    int active = 0;
    int invited = 0;
    int disabled = 0;
};

/// The answer to a query: rows of the table in their order, and how many members each filter would leave.
struct MemberIndex : MemberTotals {
    MemberTablePtr table;
    std::vector<int> rows;
    std::array<QHash<QString, int>, memberFacets> counts; ///< with the text, the view and the other facets applied
    bool sinceReview = false;                             ///< there was a review to be compared with
    MemberKeysPtr keys;                                   ///< to be handed in again
};
using MemberIndexPtr = std::shared_ptr<const MemberIndex>;

/// Does the work; on any thread. `keys` of an earlier answer spare preparing what did not change. An answer that was cancelled
/// half-way has no table.
[[nodiscard]] MemberIndex queryMembers(const MemberTablePtr &table, const MemberQuery &query, const MemberKeysPtr &keys,
                                       const std::atomic_bool &cancelled);

} // namespace rollcall

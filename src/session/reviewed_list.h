// SPDX-License-Identifier: MIT
#pragma once

#include "store/kept_review.h"

#include <QSet>

#include <memory>

namespace rollcall {

/// What became of the members between two moments.
struct Comparison {
    SnapshotHead before;
    SnapshotHead after; ///< without an id: the lists as they are shown now
    Policy policy;      ///< of the later one, whose words are used
    ReadingDiff diff;
};
using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Who is under review: the members of a snapshot, each once and by name, with what changed about them since an earlier one.
struct ReviewedList {
    struct Row {
        Member member;
        int difference = -1; ///< in `since`, -1 where nothing changed or there is nothing to compare with
        QString folded;      ///< name and addresses, as they are searched
    };
    Snapshot snapshot;
    ComparisonPtr since; ///< null where there is no earlier snapshot
    std::vector<Row> rows;
    QHash<QString, int> rowOf; ///< by the member's id
    QSet<QString> invited;     ///< ids of members who accepted an invitation

    [[nodiscard]] const Row *find(const QString &memberId) const;
    [[nodiscard]] const MemberDifference *differenceOf(const Row &row) const;
};
using ReviewedListPtr = std::shared_ptr<const ReviewedList>;

/// Takes long where the lists are long. `base` may be missing.
[[nodiscard]] ReviewedListPtr reviewedList(const Snapshot &snapshot, const std::optional<Snapshot> &base);
[[nodiscard]] ComparisonPtr comparison(const Snapshot &before, const Snapshot &after);
/// Counts who has joined, and the invitations that wait.
void countInto(SnapshotHead &head, const Reading &reading);

/// What a decision will do, held against the lists as they are now.
struct ReviewAct {
    enum class State {
        Open,
        Done, ///< the member has gone, or has that role
        Moot  ///< a role was to be changed of somebody who has gone
    };
    Member member; ///< as reviewed
    ReviewDecision decision;
    std::optional<Member> now;
    Differences since; ///< what changed after the snapshot, by somebody else's hand where the act is still open
    State state = State::Open;
};

/// The removals and role changes of a review, in the order of its rows.
[[nodiscard]] std::vector<ReviewAct> actsOf(const ReviewedList &list, const Review &review, const MemberTable &now);

} // namespace rollcall

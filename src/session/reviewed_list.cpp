// SPDX-License-Identifier: MIT
#include "session/reviewed_list.h"

#include "domain/member_table.h"
#include "domain/search_text.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace rollcall {

namespace {

QString nameOf(const Member &member)
{
    return member.displayName.isEmpty() ? member.email + member.phone : member.displayName;
}

std::vector<ReviewedList::Row> rowsByName(const MemberTable &members)
{
    struct Keyed {
        QCollatorSortKey key;
        ReviewedList::Row row;
    };
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Keyed> keyed;
    keyed.reserve(members.size());
    QSet<QString> met;
    for (const auto &member : members) {
        if (!isReviewed(member) || met.contains(member.id))
            continue;
        met.insert(member.id);
        const auto folded = foldForSearch(member.displayName + u'\n' + member.email + u'\n' + member.phone);
        keyed.push_back({collator.sortKey(nameOf(member)), {member, -1, folded}});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const Keyed &one, const Keyed &other) { return one.key < other.key; });
    std::vector<ReviewedList::Row> rows;
    rows.reserve(keyed.size());
    for (auto &entry : keyed)
        rows.push_back(std::move(entry.row));
    return rows;
}

} // namespace

const ReviewedList::Row *ReviewedList::find(const QString &memberId) const
{
    const auto found = rowOf.constFind(memberId);
    return found == rowOf.cend() ? nullptr : &rows[static_cast<std::size_t>(*found)];
}

const MemberDifference *ReviewedList::differenceOf(const Row &row) const
{
    return row.difference < 0 ? nullptr : &since->diff.members[static_cast<std::size_t>(row.difference)];
}

void countInto(SnapshotHead &head, const Reading &reading)
{
    QSet<QString> met;
    for (const auto &member : *reading.members) {
        if (isReviewed(member))
            met.insert(member.id);
    }
    head.members = static_cast<int>(met.size());
    head.pending = static_cast<int>(
        std::count_if(reading.invitations->cbegin(), reading.invitations->cend(), [&](const Invitation &invitation) {
            return effectiveState(invitation.state, invitation.expires, reading.asOf) == InvitationState::Pending;
        }));
}

ComparisonPtr comparison(const Snapshot &before, const Snapshot &after)
{
    return std::make_shared<const Comparison>(
        Comparison{before.head, after.head, after.policy, differenceOf(before.reading, after.reading, after.policy)});
}

ReviewedListPtr reviewedList(const Snapshot &snapshot, const std::optional<Snapshot> &base)
{
    auto list = std::make_shared<ReviewedList>();
    list->snapshot = snapshot;
    list->rows = rowsByName(*snapshot.reading.members);
    list->rowOf.reserve(static_cast<qsizetype>(list->rows.size()));
    for (std::size_t row = 0; row < list->rows.size(); ++row)
        list->rowOf.insert(list->rows[row].member.id, static_cast<int>(row));
    for (const auto &invitation : *snapshot.reading.invitations) {
        if (!invitation.memberId.isEmpty())
            list->invited.insert(invitation.memberId);
    }
    if (!base)
        return list;
    list->since = comparison(*base, snapshot);
    const auto &changed = list->since->diff.members;
    for (std::size_t index = 0; index < changed.size(); ++index) {
        const auto row = list->rowOf.constFind(changed[index].id());
        if (row != list->rowOf.cend())
            list->rows[static_cast<std::size_t>(*row)].difference = static_cast<int>(index);
    }
    return list;
}

std::vector<ReviewAct> actsOf(const ReviewedList &list, const Review &review, const MemberTable &now)
{
    std::vector<ReviewAct> acts;
    QHash<QString, std::size_t> actOf;
    for (const auto &row : list.rows) {
        const auto decision = review.decision(row.member.id);
        if (decision.verdict != Verdict::Change && decision.verdict != Verdict::Remove)
            continue;
        actOf.insert(row.member.id, acts.size());
        acts.push_back({row.member, decision, std::nullopt, {}, ReviewAct::State::Open});
    }
    if (acts.empty())
        return acts;
    for (const auto &member : now) {
        const auto act = actOf.constFind(member.id);
        if (act != actOf.cend() && !acts[*act].now)
            acts[*act].now = member;
    }
    for (auto &act : acts) {
        const bool removal = act.decision.verdict == Verdict::Remove;
        if (!act.now) {
            act.since = Difference::Left;
            act.state = removal ? ReviewAct::State::Done : ReviewAct::State::Moot;
            continue;
        }
        act.since = changesOf(act.member, *act.now, list.snapshot.policy);
        if (!removal && act.now->role == act.decision.role)
            act.state = ReviewAct::State::Done;
    }
    return acts;
}

} // namespace rollcall

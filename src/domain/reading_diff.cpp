// SPDX-License-Identifier: MIT
#include "domain/reading_diff.h"

#include "domain/member_table.h"

#include <QSet>

#include <algorithm>

namespace rollcall {

namespace {

/// The rows of a table by id; of several with the same id the first.
template <typename Table, typename Counts>
QHash<QString, std::size_t> rowsById(const Table &table, Counts counts)
{
    QHash<QString, std::size_t> rows;
    rows.reserve(static_cast<qsizetype>(table.size()));
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto &entry = table.at(row); // may be a copy that is made for us
        if (counts(entry) && !rows.contains(entry.id))
            rows.insert(entry.id, row);
    }
    return rows;
}

bool hasJoined(const Member &member) { return member.status != MemberStatus::Invited; }

bool allIn(const QStringList &some, const QStringList &all)
{
    const QSet<QString> known(all.cbegin(), all.cend());
    return std::all_of(some.cbegin(), some.cend(), [&](const QString &one) { return known.contains(one); });
}

Difference statusChange(MemberStatus before, MemberStatus after)
{
    if (before == MemberStatus::Unknown || after == MemberStatus::Unknown)
        return Difference::StatusChanged;
    return after == MemberStatus::Disabled ? Difference::Disabled : Difference::Enabled;
}

bool sameShare(const Member &before, const Member &after)
{
    return before.credits.has_value() == after.credits.has_value()
           && (!before.credits || before.credits->limit == after.credits->limit);
}

void addMembers(ReadingDiff &diff, const MemberTable &before, const MemberTable &after, const Policy &policy)
{
    const auto earlier = rowsById(before, hasJoined);
    std::vector<bool> met(before.size(), false);
    QSet<QString> joined;
    for (std::size_t row = 0; row < after.size(); ++row) {
        const auto &now = after.at(row);
        if (!hasJoined(now))
            continue;
        const auto known = earlier.constFind(now.id);
        if (known == earlier.cend()) {
            if (!joined.contains(now.id))
                diff.members.push_back({std::nullopt, now, Difference::Joined});
            joined.insert(now.id);
            continue;
        }
        if (met[*known])
            continue;
        met[*known] = true;
        const auto &then = before.at(*known);
        if (const auto changes = changesOf(then, now, policy); changes)
            diff.members.push_back({then, now, changes});
    }
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (met[row])
            continue;
        const auto &then = before.at(row);
        if (hasJoined(then) && earlier.value(then.id) == row)
            diff.members.push_back({then, std::nullopt, Difference::Left});
    }
}

bool isOpen(const Invitation &invitation, Instant at)
{
    return effectiveState(invitation.state, invitation.expires, at) == InvitationState::Pending;
}

void addInvitations(ReadingDiff &diff, const Reading &before, const Reading &after)
{
    const auto all = [](const Invitation &) { return true; };
    const auto earlier = rowsById(*before.invitations, all);
    const auto later = rowsById(*after.invitations, all);
    using Kind = InvitationDifference::Kind;
    for (std::size_t row = 0; row < after.invitations->size(); ++row) {
        const auto &now = after.invitations->at(row);
        if (later.value(now.id) != row)
            continue;
        std::optional<Invitation> then;
        if (const auto known = earlier.constFind(now.id); known != earlier.cend())
            then = before.invitations->at(*known);
        const bool wasOpen = then && isOpen(*then, before.asOf);
        if (const bool open = isOpen(now, after.asOf); open != wasOpen)
            diff.invitations.push_back({open ? Kind::Opened : Kind::Closed, std::move(then), now});
    }
    for (std::size_t row = 0; row < before.invitations->size(); ++row) {
        const auto &then = before.invitations->at(row);
        if (earlier.value(then.id) == row && !later.contains(then.id) && isOpen(then, before.asOf))
            diff.invitations.push_back({Kind::Closed, then, std::nullopt});
    }
}

} // namespace

Differences changesOf(const Member &before, const Member &after, const Policy &policy)
{
    Differences changes;
    if (before.role != after.role)
        changes |= roleChange(policy, before.role, after.role);
    const bool sameWord = before.status != MemberStatus::Unknown || before.statusWord == after.statusWord;
    if (before.status != after.status || !sameWord)
        changes |= statusChange(before.status, after.status);
    if (!sameShare(before, after))
        changes |= Difference::Credits;
    if (before.limits != after.limits)
        changes |= Difference::Limits;
    return changes;
}

int ReadingDiff::count(Differences any) const
{
    return static_cast<int>(std::count_if(members.cbegin(), members.cend(),
                                          [any](const MemberDifference &one) { return bool(one.changes & any); }));
}

int ReadingDiff::count(InvitationDifference::Kind kind) const
{
    return static_cast<int>(std::count_if(invitations.cbegin(), invitations.cend(),
                                          [kind](const InvitationDifference &one) { return one.kind == kind; }));
}

ReadingDiff differenceOf(const Reading &before, const Reading &after, const Policy &policy)
{
    ReadingDiff diff;
    if (before.members != after.members) // the same table is not looked through
        addMembers(diff, *before.members, *after.members, policy);
    addInvitations(diff, before, after);
    return diff;
}

Difference roleChange(const Policy &policy, const QString &before, const QString &after)
{
    const auto *then = policy.role(before);
    const auto *now = policy.role(after);
    if (!then || !now)
        return Difference::RoleChanged;
    if (then->rank != now->rank)
        return now->rank > then->rank ? Difference::RoleUp : Difference::RoleDown;
    const bool keepsAll = allIn(then->permissions, now->permissions);
    const bool hadAll = allIn(now->permissions, then->permissions);
    if (keepsAll == hadAll)
        return Difference::RoleChanged;
    return keepsAll ? Difference::RoleUp : Difference::RoleDown;
}

} // namespace rollcall

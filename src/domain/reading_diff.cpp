// SPDX-License-Identifier: MIT
#include "domain/reading_diff.h"

#include "domain/member_table.h"

#include <QSet>

#include <algorithm>

namespace rollcall {

namespace {

/// The rows of a table by id; of several with the same id the first.
QHash<QString, std::size_t> rowsById(const InvitationTable &table)
{
    QHash<QString, std::size_t> rows;
    rows.reserve(static_cast<qsizetype>(table.size()));
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (!rows.contains(table[row].id))
            rows.insert(table[row].id, row);
    }
    return rows;
}

bool hasJoined(const MemberChunk &chunk, std::size_t row) { return chunk.status[row] != MemberStatus::Invited; }

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

/// Where those who have joined are in a table, by the hashes of their ids.
class JoinedRows {
public:
    explicit JoinedRows(const MemberTable &table) : m_table(table)
    {
        m_rows.reserve(table.size());
        std::uint32_t first = 0;
        for (const auto &chunk : table.chunks()) {
            for (std::size_t row = 0; row < chunk->size(); ++row) {
                if (hasJoined(*chunk, row))
                    m_rows.emplace_back(chunk->idHash[row], first + static_cast<std::uint32_t>(row));
            }
            first += static_cast<std::uint32_t>(chunk->size());
        }
        std::sort(m_rows.begin(), m_rows.end());
    }

    /// Of several with the same id the first.
    [[nodiscard]] std::optional<std::size_t> find(std::uint32_t hash, const QString &id) const
    {
        for (auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), std::pair(hash, std::uint32_t{0}));
             at != m_rows.cend() && at->first == hash; ++at) {
            const auto [chunk, row] = m_table.place(at->second);
            if (chunk->id.equals(row, id))
                return at->second;
        }
        return std::nullopt;
    }

private:
    const MemberTable &m_table;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_rows;
};

/// Whether nothing that a difference tells of is another, told from the columns.
bool standsTheSame(const MemberChunk &before, std::size_t then, const MemberChunk &after, std::size_t now)
{
    return before.status[then] == after.status[now] && before.creditLimit.at(then) == after.creditLimit.at(now)
           && before.requestsPerMinute.at(then) == after.requestsPerMinute.at(now)
           && before.budget.at(then) == after.budget.at(now) && before.role.at(then) == after.role.at(now)
           && before.statusWord.at(then) == after.statusWord.at(now);
}

void addMembers(ReadingDiff &diff, const MemberTable &before, const MemberTable &after, const Policy &policy)
{
    const JoinedRows earlier(before);
    std::vector<bool> met(before.size(), false);
    QSet<QString> joined;
    lookThrough(after, [&](const MemberChunk &chunk, std::size_t row) {
        if (!hasJoined(chunk, row))
            return true;
        const auto id = chunk.id.at(row);
        const auto known = earlier.find(chunk.idHash[row], id);
        if (!known) {
            if (!joined.contains(id))
                diff.members.push_back({std::nullopt, chunk.at(row), Difference::Joined});
            joined.insert(id);
            return true;
        }
        if (met[*known])
            return true;
        met[*known] = true;
        const auto [oldChunk, oldRow] = before.place(*known);
        if (standsTheSame(*oldChunk, oldRow, chunk, row))
            return true;
        auto then = oldChunk->at(oldRow);
        auto now = chunk.at(row);
        if (const auto changes = changesOf(then, now, policy); changes)
            diff.members.push_back({std::move(then), std::move(now), changes});
        return true;
    });
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (met[row])
            continue;
        const auto [chunk, inside] = before.place(row);
        if (hasJoined(*chunk, inside) && earlier.find(chunk->idHash[inside], chunk->id.at(inside)) == row)
            diff.members.push_back({chunk->at(inside), std::nullopt, Difference::Left});
    }
}

bool isOpen(const Invitation &invitation, Instant at)
{
    return effectiveState(invitation.state, invitation.expires, at) == InvitationState::Pending;
}

void addInvitations(ReadingDiff &diff, const Reading &before, const Reading &after)
{
    const auto earlier = rowsById(*before.invitations);
    const auto later = rowsById(*after.invitations);
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

// SPDX-License-Identifier: MIT
#include "session/tenant_lists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rollcall {

namespace {

template <typename Row>
auto placeOf(const std::vector<Row> &rows, const QString &id)
{
    return std::find_if(rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id == id; });
}

} // namespace

const Member *findMember(const MemberTablePtr &table, const QString &id)
{
    const auto found = placeOf(*table, id);
    return found == table->cend() ? nullptr : &*found;
}

const Invitation *findInvitation(const InvitationTablePtr &table, const QString &id)
{
    const auto found = placeOf(*table, id);
    return found == table->cend() ? nullptr : &*found;
}

MemberTablePtr withMember(const MemberTablePtr &table, Member member)
{
    auto rows = *table;
    const auto place = placeOf(rows, member.id) - rows.cbegin();
    if (place == static_cast<std::ptrdiff_t>(rows.size()))
        rows.push_back(std::move(member));
    else
        rows[static_cast<std::size_t>(place)] = std::move(member);
    return std::make_shared<const MemberTable>(std::move(rows));
}

MemberTablePtr withMembers(const MemberTablePtr &table, std::vector<Member> changed,
                           const std::vector<QString> &removed)
{
    if (changed.empty() && removed.empty())
        return table;
    const QSet<QString> gone(removed.cbegin(), removed.cend());
    QHash<QString, std::size_t> newer;
    for (std::size_t i = 0; i < changed.size(); ++i)
        newer.insert(changed[i].id, i); // the last one wins
    MemberTable rows;
    rows.reserve(table->size() + changed.size());
    bool same = true;
    for (const auto &row : *table) {
        const auto found = newer.constFind(row.id);
        const auto &latest = found == newer.cend() ? row : changed[*found];
        same = same && !gone.contains(row.id) && latest == row;
        if (!gone.contains(row.id))
            rows.push_back(latest);
        if (found != newer.cend())
            newer.erase(found);
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        if (newer.value(changed[i].id, changed.size()) == i && !gone.contains(changed[i].id))
            rows.push_back(std::move(changed[i]));
    }
    if (same && rows.size() == table->size())
        return table; // the echo of a change that is on show already
    return std::make_shared<const MemberTable>(std::move(rows));
}

MemberTablePtr withoutMember(const MemberTablePtr &table, const QString &id) { return withMembers(table, {}, {id}); }

InvitationTablePtr withInvitation(const InvitationTablePtr &table, Invitation invitation)
{
    auto rows = *table;
    const auto place = placeOf(rows, invitation.id) - rows.cbegin();
    if (place == static_cast<std::ptrdiff_t>(rows.size()))
        rows.insert(rows.begin(), std::move(invitation));
    else
        rows[static_cast<std::size_t>(place)] = std::move(invitation);
    return std::make_shared<const InvitationTable>(std::move(rows));
}

InvitationTablePtr withInvitations(const InvitationTablePtr &table, std::vector<Invitation> invitations)
{
    QHash<QString, std::size_t> newer;
    for (std::size_t i = 0; i < invitations.size(); ++i)
        newer.insert(invitations[i].id, i); // the last one wins
    InvitationTable rows;
    rows.reserve(table->size() + invitations.size());
    QSet<QString> known;
    for (const auto &row : *table) {
        if (newer.contains(row.id))
            known.insert(row.id);
    }
    for (std::size_t i = invitations.size(); i-- > 0;) {
        if (newer.value(invitations[i].id) == i && !known.contains(invitations[i].id))
            rows.push_back(invitations[i]);
    }
    for (const auto &row : *table) {
        const auto found = newer.constFind(row.id);
        rows.push_back(found == newer.cend() ? row : invitations[*found]);
    }
    return std::make_shared<const InvitationTable>(std::move(rows));
}

} // namespace rollcall

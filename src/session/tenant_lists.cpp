// SPDX-License-Identifier: MIT
#include "session/tenant_lists.h"

#include <algorithm>

namespace rollcall {

namespace {

template <typename Row>
auto placeOf(const std::vector<Row> &rows, const QString &id)
{
    return std::find_if(rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id == id; });
}

} // namespace

std::optional<Member> findMember(const MemberTablePtr &table, const QString &id) { return table->find(id); }

const Invitation *findInvitation(const InvitationTablePtr &table, const QString &id)
{
    const auto found = placeOf(*table, id);
    return found == table->cend() ? nullptr : &*found;
}

MemberTablePtr withMember(const MemberTablePtr &table, Member member)
{
    return changedTable(table, {std::move(member)}, {});
}

MemberTablePtr withoutMember(const MemberTablePtr &table, const QString &id) { return changedTable(table, {}, {id}); }

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

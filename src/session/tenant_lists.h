// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"
#include "domain/member.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rollcall {

/// The lists of a tenant as they are on show. Tables are never changed: a change makes a new one.
struct TenantLists {
    MemberTablePtr members = std::make_shared<const MemberTable>();
    InvitationTablePtr invitations = std::make_shared<const InvitationTable>();
    bool operator==(const TenantLists &) const = default; ///< the same tables, not the same content
};

/// One change of the lists, from the answer to an action; can be made again on a list that was read meanwhile.
using ListChange = std::function<void(TenantLists &)>;

/// Puts rows into a table that is being built: one row an id, the last one wins and keeps the place of the first.
/// Pages of a list that changes while it is read can bring a row twice.
template <typename Row>
class RowsById {
public:
    RowsById() = default;
    explicit RowsById(std::vector<Row> rows)
    {
        m_rows.reserve(rows.size());
        for (auto &row : rows)
            put(std::move(row));
    }
    void put(Row row)
    {
        const auto found = m_places.constFind(row.id);
        if (found != m_places.cend()) {
            m_rows[*found] = std::move(row);
            return;
        }
        m_places.insert(row.id, m_rows.size());
        m_rows.push_back(std::move(row));
    }
    [[nodiscard]] std::vector<Row> take() { return std::move(m_rows); }

private:
    std::vector<Row> m_rows;
    QHash<QString, std::size_t> m_places;
};

[[nodiscard]] const Member *findMember(const MemberTablePtr &table, const QString &id);
[[nodiscard]] const Invitation *findInvitation(const InvitationTablePtr &table, const QString &id);

[[nodiscard]] MemberTablePtr withMember(const MemberTablePtr &table, Member member);
[[nodiscard]] MemberTablePtr withMembers(const MemberTablePtr &table, std::vector<Member> changed,
                                         const std::vector<QString> &removed);
[[nodiscard]] MemberTablePtr withoutMember(const MemberTablePtr &table, const QString &id);
/// A new invitation goes to the top: the list is kept with the newest first.
[[nodiscard]] InvitationTablePtr withInvitation(const InvitationTablePtr &table, Invitation invitation);

} // namespace rollcall

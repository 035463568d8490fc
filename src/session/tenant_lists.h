// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"
#include "domain/member_table.h"

#include <QString>

#include <functional>
#include <vector>

namespace rollcall {

/// The lists of a tenant as they are on show. Tables are never changed: a change makes a new one.
struct TenantLists {
    MemberTablePtr members = std::make_shared<const MemberTable>();
    InvitationTablePtr invitations = std::make_shared<const InvitationTable>();
    bool operator==(const TenantLists &) const = default; ///< the same tables, not the same content
};

/// One change of the lists, from the answer to an action; can be made again on a list that was read meanwhile.
using ListChange = std::function<void(TenantLists &)>;

[[nodiscard]] std::optional<Member> findMember(const MemberTablePtr &table, const QString &id);
[[nodiscard]] const Invitation *findInvitation(const InvitationTablePtr &table, const QString &id);

[[nodiscard]] MemberTablePtr withMember(const MemberTablePtr &table, Member member);
[[nodiscard]] MemberTablePtr withoutMember(const MemberTablePtr &table, const QString &id);
/// A new invitation goes to the top: the list is kept with the newest first.
[[nodiscard]] InvitationTablePtr withInvitation(const InvitationTablePtr &table, Invitation invitation);
[[nodiscard]] InvitationTablePtr withInvitations(const InvitationTablePtr &table, std::vector<Invitation> invitations);

} // namespace rollcall

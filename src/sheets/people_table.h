// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"
#include "domain/member_table.h"
#include "domain/policy.h"
#include "sheets/export_table.h"

#include <memory>
#include <vector>

namespace rollcall {

/// Rows of a table, in the order in which they go out; null is all of them as they are.
using RowOrder = std::shared_ptr<const std::vector<int>>;

/// The members with ids, addresses and words as the server writes them, so that an export reads the same in every language.
/// `columns` are keys of what is wanted beside the id, name and address, in the order in which it is; empty for everything. Nothing
/// secret is in a member.
[[nodiscard]] ExportTable membersTable(const MemberTablePtr &members, const RowOrder &rows, const QStringList &columns,
                                       const Policy &policy, ExportStamp stamp);
/// The invitations; `now` decides which of the pending have expired. A link is in none of them.
[[nodiscard]] ExportTable invitationsTable(const InvitationTablePtr &invitations, const RowOrder &rows,
                                           const QStringList &columns, Instant now, const Policy &policy,
                                           ExportStamp stamp);

} // namespace rollcall

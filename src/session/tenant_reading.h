// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "controlplane/whole_list.h"
#include "session/tenant_lists.h"

namespace rollcall {

/// Reading a tenant from its control plane: whole, or not at all. The coroutines keep the plane alive and touch nothing else.

struct MembersRead {
    MemberTablePtr members;
    QString syncToken;
    Instant asOf;     ///< of the first page; notProvided() where only changes were read
    Instant answered; ///< the server's clock at the last page
};

struct InvitationsRead {
    InvitationTablePtr invitations; ///< newest first
    Instant asOf;
};

struct TenantRead {
    TenantDetails details;
    TenantLists lists;
    QString syncToken;
    Instant asOf; ///< the oldest of what was read; notProvided() where the server told no time
};

/// What changed since the token where that can be told, the whole list otherwise. An unchanged list is the known table itself.
/// `progress` is told of a whole list that takes more than a page.
Answer<MembersRead> readMembers(std::shared_ptr<TenantPlane> plane, MemberTablePtr known, QString syncToken,
                                CancelToken cancel, ListProgressCallback progress = {});
Answer<InvitationsRead> readInvitations(std::shared_ptr<TenantPlane> plane, InvitationTablePtr known,
                                        CancelToken cancel);
/// Refuses ("wrong_tenant") an answer about another tenant. The policy first, since it says whether invitations can be read at all.
Answer<TenantRead> readTenant(std::shared_ptr<TenantPlane> plane, QString tenantId, TenantLists known,
                              QString syncToken, CancelToken cancel, ListProgressCallback progress = {});

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/teams_plane.h"
#include "session/remote_list.h"
#include "session/tenant_session.h"

namespace rollcall {

/// What can be done with the teams, workspaces and groups of a tenant. The manners are those of TenantSession's changes: each is
/// sent once, and where the outcome is unknown the server is read, and what is found there counts.
Answer<Team> createTeam(QPointer<TenantSession> session, QString kind, QString name, QString idempotencyKey,
                        CancelToken cancel);
Answer<Team> renameTeam(QPointer<TenantSession> session, Team target, QString name, CancelToken cancel);
Answer<std::monostate> deleteTeam(QPointer<TenantSession> session, Team target, CancelToken cancel);

/// Puts the member in, or changes the role inside; the member's row names the team before the answer is delivered.
Answer<TeamMembership> assignToTeam(QPointer<TenantSession> session, Team team, QString memberId, QString role,
                                    CancelToken cancel);
Answer<std::monostate> unassignFromTeam(QPointer<TenantSession> session, Team team, QString memberId,
                                        CancelToken cancel);

/// Whether the caller may do the two above; `inside` as in decideMembership().
[[nodiscard]] Decision decideMembership(const TenantSession &session, const TeamKind &kind, const QString &memberId,
                                        const std::optional<QString> &inside);

/// What a page reads when it shows them.
[[nodiscard]] RemoteList<Team>::Read allTeams();
[[nodiscard]] RemoteList<TeamMembership>::Read membershipsOfTeam(const QString &teamId);
[[nodiscard]] RemoteList<TeamMembership>::Read membershipsOfMember(const QString &memberId);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/team.h"

namespace rollcall {

/// The parts of a tenant (teams, workspaces, groups) and who is in them.
/// Same manners as TenantPlane, which owns it.
class TeamsPlane {
public:
    TeamsPlane() = default;
    TeamsPlane(const TeamsPlane &) = delete;
    TeamsPlane &operator=(const TeamsPlane &) = delete;
    virtual ~TeamsPlane() = default;

    virtual Answer<Page<Team>> teams(ListRequest request, CancelToken cancel) = 0;
    virtual Answer<Team> createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel) = 0;
    virtual Answer<Team> renameTeam(QString teamId, QString version, QString name, CancelToken cancel) = 0;
    virtual Answer<std::monostate> deleteTeam(QString teamId, CancelToken cancel) = 0;
    virtual Answer<Page<TeamMembership>> membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel) = 0;
    virtual Answer<Page<TeamMembership>> membershipsOfMember(QString memberId, ListRequest request,
                                                             CancelToken cancel) = 0;
    /// Adds the member, or changes the role inside; an empty role is the kind's default.
    virtual Answer<TeamMembership> assign(QString teamId, QString memberId, QString role, CancelToken cancel) = 0;
    virtual Answer<std::monostate> unassign(QString teamId, QString memberId, CancelToken cancel) = 0;
};

} // namespace rollcall

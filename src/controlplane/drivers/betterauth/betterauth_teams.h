// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/teams_plane.h"
#include "driver_betterauth/betterauth_state.h"

namespace rollcall {

/// Teams of an organization. Their routes speak of users, the console of members.
class BetterAuthTeams final : public TeamsPlane {
public:
    explicit BetterAuthTeams(betterauth::SharedState state) : m_state(std::move(state)) {}

    Answer<Page<Team>> teams(ListRequest request, CancelToken cancel) override;
    Answer<Team> createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<Team> renameTeam(QString teamId, QString version, QString name, CancelToken cancel) override;
    Answer<std::monostate> deleteTeam(QString teamId, CancelToken cancel) override;
    /// Only of teams that the caller is in; for others the server refuses.
    Answer<Page<TeamMembership>> membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel) override;
    Answer<Page<TeamMembership>> membershipsOfMember(QString memberId, ListRequest request,
                                                     CancelToken cancel) override;
    Answer<TeamMembership> assign(QString teamId, QString memberId, QString role, CancelToken cancel) override;
    Answer<std::monostate> unassign(QString teamId, QString memberId, CancelToken cancel) override;

private:
    betterauth::SharedState m_state;
};

} // namespace rollcall

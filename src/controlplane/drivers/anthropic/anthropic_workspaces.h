// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/teams_plane.h"
#include "http/http_client.h"

#include <memory>

namespace rollcall {

/// Workspaces of an organization, without those that are archived. They can be archived, but not deleted.
class AnthropicWorkspaces final : public TeamsPlane {
public:
    explicit AnthropicWorkspaces(std::shared_ptr<HttpClient> http) : m_http(std::move(http)) {}

    Answer<Page<Team>> teams(ListRequest request, CancelToken cancel) override;
    Answer<Team> createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<Team> renameTeam(QString teamId, QString version, QString name, CancelToken cancel) override;
    Answer<std::monostate> deleteTeam(QString teamId, CancelToken cancel) override;
    Answer<Page<TeamMembership>> membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel) override;
    /// A question for each workspace: no route tells all at once.
    Answer<Page<TeamMembership>> membershipsOfMember(QString memberId, ListRequest request,
                                                     CancelToken cancel) override;
    Answer<TeamMembership> assign(QString teamId, QString memberId, QString role, CancelToken cancel) override;
    Answer<std::monostate> unassign(QString teamId, QString memberId, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
};

} // namespace rollcall

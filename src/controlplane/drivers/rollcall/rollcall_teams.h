// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/teams_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallTeams final : public TeamsPlane {
public:
    RollcallTeams(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<Page<Team>> teams(ListRequest request, CancelToken cancel) override;
    Answer<Team> createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<Team> renameTeam(QString teamId, QString version, QString name, CancelToken cancel) override;
    Answer<std::monostate> deleteTeam(QString teamId, CancelToken cancel) override;
    Answer<Page<TeamMembership>> membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel) override;
    Answer<Page<TeamMembership>> membershipsOfMember(QString memberId, ListRequest request,
                                                     CancelToken cancel) override;
    Answer<TeamMembership> assign(QString teamId, QString memberId, QString role, CancelToken cancel) override;
    Answer<std::monostate> unassign(QString teamId, QString memberId, CancelToken cancel) override;

private:
    [[nodiscard]] HttpRequest inTenant(HttpRequest request) const;

    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall

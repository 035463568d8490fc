// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_api.h"
#include "controlplane/teams_plane.h"
#include "http/http_client.h"

#include <functional>
#include <memory>

namespace rollcall {

/// The parts of a tenant where an API has them as /teams, /teams/{id}, /teams/{id}/people and /teams/{id}/people/{person}, whatever
/// it calls them. Parts are made and renamed; they cannot be deleted.
class TeamRoutes final : public TeamsPlane {
public:
    struct Shape {
        JsonApi api;
        QString teams;     ///< what a part is called in paths, e.g. "projects"
        QString people;    ///< who is in it, e.g. "users"
        QString roleField; ///< in the body that puts somebody there
        QString usualRole; ///< of whoever is put there without one
        std::function<Result<Page<Team>>(const QByteArray &body)> readTeams;
        std::function<Result<Team>(const QByteArray &body)> readTeam;
        std::function<Result<Page<TeamMembership>>(const QString &teamId, const QByteArray &body)> readPeople;
        std::function<Result<TeamMembership>(const QString &teamId, const QByteArray &body)> readPerson;
    };
    TeamRoutes(std::shared_ptr<HttpClient> http, Shape shape);

    Answer<Page<Team>> teams(ListRequest request, CancelToken cancel) override;
    Answer<Team> createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<Team> renameTeam(QString teamId, QString version, QString name, CancelToken cancel) override;
    Answer<std::monostate> deleteTeam(QString teamId, CancelToken cancel) override;
    Answer<Page<TeamMembership>> membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel) override;
    /// A question for each part: no route tells all at once.
    Answer<Page<TeamMembership>> membershipsOfMember(QString memberId, ListRequest request,
                                                     CancelToken cancel) override;
    Answer<TeamMembership> assign(QString teamId, QString memberId, QString role, CancelToken cancel) override;
    Answer<std::monostate> unassign(QString teamId, QString memberId, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
    std::shared_ptr<const Shape> m_shape; ///< calls under way have it, too
};

} // namespace rollcall

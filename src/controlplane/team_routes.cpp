// SPDX-License-Identifier: MIT
#include "controlplane/team_routes.h"

#include "controlplane/json_call.h"
#include "controlplane/limited_plane.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

using Http = std::shared_ptr<HttpClient>;
using ShapePtr = std::shared_ptr<const TeamRoutes::Shape>;

Answer<TeamMembership> callForPerson(Http http, ShapePtr shape, QString teamId, HttpRequest request, CancelToken cancel)
{
    const auto decode = [shape, teamId](const QByteArray &body) { return shape->readPerson(teamId, body); };
    return callFor<TeamMembership>(std::move(http), std::move(request), std::move(cancel), decode);
}

Answer<TeamMembership> lookFor(Http http, ShapePtr shape, QString teamId, const QString &memberId, CancelToken cancel)
{
    auto request = shape->api.asking({shape->teams, teamId, shape->people, memberId});
    return callForPerson(std::move(http), std::move(shape), std::move(teamId), std::move(request), std::move(cancel));
}

Answer<Page<TeamMembership>> readAllOf(Http http, ShapePtr shape, QString memberId, CancelToken cancel)
{
    Page<TeamMembership> memberships;
    ListRequest wanted;
    do {
        auto asked = callFor<Page<Team>>(http, shape->api.listing({shape->teams}, wanted), cancel, shape->readTeams);
        const auto page = co_await asked;
        if (!page)
            co_return fail(page.error());
        for (const auto &team : page->items) {
            auto looking = lookFor(http, shape, team.id, memberId, cancel);
            const auto found = co_await looking;
            if (!found && found.error().kind != Error::Kind::NotFound)
                co_return fail(found.error());
            if (found)
                memberships.items.push_back(*found);
        }
        wanted.cursor = page->nextCursor;
    } while (!wanted.cursor.isEmpty());
    memberships.total = static_cast<qint64>(memberships.items.size());
    co_return memberships;
}

/// Adds, or changes the role of whoever is in it already: two routes, so the server is asked which it is.
Answer<TeamMembership> put(Http http, ShapePtr shape, QString teamId, QString memberId, QString role,
                           CancelToken cancel)
{
    auto looking = lookFor(http, shape, teamId, memberId, cancel);
    const auto known = co_await looking;
    if (!known && known.error().kind != Error::Kind::NotFound)
        co_return fail(known.error());
    const auto &api = shape->api;
    auto request = known ? api.posting({shape->teams, teamId, shape->people, memberId}, {{shape->roleField, role}})
                         : api.posting({shape->teams, teamId, shape->people},
                                       {{u"user_id"_s, memberId}, {shape->roleField, role}});
    auto sending = callForPerson(http, shape, teamId, std::move(request), std::move(cancel));
    co_return co_await sending;
}

} // namespace

TeamRoutes::TeamRoutes(std::shared_ptr<HttpClient> http, Shape shape)
    : m_http(std::move(http))
    , m_shape(std::make_shared<const Shape>(std::move(shape)))
{
}

Answer<Page<Team>> TeamRoutes::teams(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Team>>(m_http, m_shape->api.listing({m_shape->teams}, request), std::move(cancel),
                               m_shape->readTeams);
}

Answer<Team> TeamRoutes::createTeam(QString, QString name, QString, CancelToken cancel)
{
    return callFor<Team>(m_http, m_shape->api.posting({m_shape->teams}, {{u"name"_s, name}}), std::move(cancel),
                         m_shape->readTeam);
}

Answer<Team> TeamRoutes::renameTeam(QString teamId, QString, QString name, CancelToken cancel)
{
    return callFor<Team>(m_http, m_shape->api.posting({m_shape->teams, teamId}, {{u"name"_s, name}}), std::move(cancel),
                         m_shape->readTeam);
}

Answer<std::monostate> TeamRoutes::deleteTeam(QString, CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<Page<TeamMembership>> TeamRoutes::membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel)
{
    auto asked = m_shape->api.listing({m_shape->teams, teamId, m_shape->people}, request);
    const auto decode = [shape = m_shape, teamId](const QByteArray &body) { return shape->readPeople(teamId, body); };
    return callFor<Page<TeamMembership>>(m_http, std::move(asked), std::move(cancel), decode);
}

Answer<Page<TeamMembership>> TeamRoutes::membershipsOfMember(QString memberId, ListRequest, CancelToken cancel)
{
    return readAllOf(m_http, m_shape, std::move(memberId), std::move(cancel));
}

Answer<TeamMembership> TeamRoutes::assign(QString teamId, QString memberId, QString role, CancelToken cancel)
{
    if (role.isEmpty())
        role = m_shape->usualRole;
    return put(m_http, m_shape, std::move(teamId), std::move(memberId), std::move(role), std::move(cancel));
}

Answer<std::monostate> TeamRoutes::unassign(QString teamId, QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, m_shape->api.deleting({m_shape->teams, teamId, m_shape->people, memberId}),
                          std::move(cancel));
}

} // namespace rollcall

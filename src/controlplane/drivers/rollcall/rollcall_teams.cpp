// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_teams.h"

#include "driver_rollcall/api_call.h"
#include "driver_rollcall/team_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

RollcallTeams::RollcallTeams(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

HttpRequest RollcallTeams::inTenant(HttpRequest request) const
{
    request.tenantId = m_tenantId;
    return request;
}

Answer<Page<Team>> RollcallTeams::teams(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Team>>(m_http, inTenant(listing(u"teams"_s, request)), std::move(cancel), decodeTeams);
}

Answer<Team> RollcallTeams::createTeam(QString kind, QString name, QString idempotencyKey, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"teams"_s}, {{u"kind"_s, kind}, {u"name"_s, name}}));
    request.idempotencyKey = std::move(idempotencyKey);
    return callFor<Team>(m_http, std::move(request), std::move(cancel), decodeTeam);
}

Answer<Team> RollcallTeams::renameTeam(QString teamId, QString version, QString name, CancelToken cancel)
{
    auto request = inTenant(changing("PATCH", {u"teams"_s, teamId}, {{u"name"_s, name}}));
    request.ifMatch = std::move(version);
    return callFor<Team>(m_http, std::move(request), std::move(cancel), decodeTeam);
}

Answer<std::monostate> RollcallTeams::deleteTeam(QString teamId, CancelToken cancel)
{
    return callForOutcome(m_http, inTenant(changing("DELETE", {u"teams"_s, teamId})), std::move(cancel));
}

Answer<Page<TeamMembership>> RollcallTeams::membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel)
{
    auto page = inTenant(listing({u"teams"_s, teamId, u"members"_s}, request));
    return callFor<Page<TeamMembership>>(m_http, std::move(page), std::move(cancel), decodeTeamMemberships);
}

Answer<Page<TeamMembership>> RollcallTeams::membershipsOfMember(QString memberId, ListRequest request,
                                                                CancelToken cancel)
{
    auto page = inTenant(listing({u"members"_s, memberId, u"teams"_s}, request));
    return callFor<Page<TeamMembership>>(m_http, std::move(page), std::move(cancel), decodeTeamMemberships);
}

Answer<TeamMembership> RollcallTeams::assign(QString teamId, QString memberId, QString role, CancelToken cancel)
{
    const QJsonObject body = role.isEmpty() ? QJsonObject() : QJsonObject{{u"role"_s, role}};
    auto request = inTenant(changing("PUT", {u"teams"_s, teamId, u"members"_s, memberId}, body));
    return callFor<TeamMembership>(m_http, std::move(request), std::move(cancel), decodeTeamMembership);
}

Answer<std::monostate> RollcallTeams::unassign(QString teamId, QString memberId, CancelToken cancel)
{
    auto request = inTenant(changing("DELETE", {u"teams"_s, teamId, u"members"_s, memberId}));
    return callForOutcome(m_http, std::move(request), std::move(cancel));
}

} // namespace rollcall

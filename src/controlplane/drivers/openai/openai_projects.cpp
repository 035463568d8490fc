// SPDX-License-Identifier: MIT
#include "driver_openai/openai_projects.h"

#include "controlplane/limited_plane.h"
#include "driver_openai/openai_call.h"
#include "driver_openai/openai_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace openai;

namespace {

/// Reads a person of that project.
auto inProject(const QString &projectId)
{
    return [projectId](const QByteArray &body) { return decodeProjectUser(projectId, body); };
}

Answer<Page<TeamMembership>> readAllOf(std::shared_ptr<HttpClient> http, QString memberId, CancelToken cancel)
{
    Page<TeamMembership> memberships;
    ListRequest wanted;
    do {
        auto asked = callFor<Page<Team>>(http, listing({u"projects"_s}, wanted), cancel, decodeProjects);
        const auto page = co_await asked;
        if (!page)
            co_return fail(page.error());
        for (const auto &project : page->items) {
            auto request = asking({u"projects"_s, project.id, u"users"_s, memberId});
            auto looking = callFor<TeamMembership>(http, std::move(request), cancel, inProject(project.id));
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
Answer<TeamMembership> put(std::shared_ptr<HttpClient> http, QString teamId, QString memberId, QString role,
                           CancelToken cancel)
{
    auto looking =
        callFor<TeamMembership>(http, asking({u"projects"_s, teamId, u"users"_s, memberId}), cancel, inProject(teamId));
    const auto known = co_await looking;
    if (!known && known.error().kind != Error::Kind::NotFound)
        co_return fail(known.error());
    auto request = known ? posting({u"projects"_s, teamId, u"users"_s, memberId}, {{u"role"_s, role}})
                         : posting({u"projects"_s, teamId, u"users"_s}, {{u"user_id"_s, memberId}, {u"role"_s, role}});
    auto sending = callFor<TeamMembership>(http, std::move(request), std::move(cancel), inProject(teamId));
    co_return co_await sending;
}

} // namespace

Answer<Page<Team>> OpenAiProjects::teams(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Team>>(m_http, listing({u"projects"_s}, request), std::move(cancel), decodeProjects);
}

Answer<Team> OpenAiProjects::createTeam(QString, QString name, QString, CancelToken cancel)
{
    return callFor<Team>(m_http, posting({u"projects"_s}, {{u"name"_s, name}}), std::move(cancel), decodeProject);
}

Answer<Team> OpenAiProjects::renameTeam(QString teamId, QString, QString name, CancelToken cancel)
{
    return callFor<Team>(m_http, posting({u"projects"_s, teamId}, {{u"name"_s, name}}), std::move(cancel),
                         decodeProject);
}

Answer<std::monostate> OpenAiProjects::deleteTeam(QString, CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<Page<TeamMembership>> OpenAiProjects::membershipsOfTeam(QString teamId, ListRequest request, CancelToken cancel)
{
    const auto decode = [teamId](const QByteArray &body) { return decodeProjectUsers(teamId, body); };
    return callFor<Page<TeamMembership>>(m_http, listing({u"projects"_s, teamId, u"users"_s}, request),
                                         std::move(cancel), decode);
}

Answer<Page<TeamMembership>> OpenAiProjects::membershipsOfMember(QString memberId, ListRequest, CancelToken cancel)
{
    return readAllOf(m_http, std::move(memberId), std::move(cancel));
}

Answer<TeamMembership> OpenAiProjects::assign(QString teamId, QString memberId, QString role, CancelToken cancel)
{
    if (role.isEmpty())
        role = u"member"_s;
    return put(m_http, std::move(teamId), std::move(memberId), std::move(role), std::move(cancel));
}

Answer<std::monostate> OpenAiProjects::unassign(QString teamId, QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, deleting({u"projects"_s, teamId, u"users"_s, memberId}), std::move(cancel));
}

} // namespace rollcall

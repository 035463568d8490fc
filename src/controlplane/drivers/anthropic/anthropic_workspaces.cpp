// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_workspaces.h"

#include "controlplane/limited_plane.h"
#include "driver_anthropic/anthropic_call.h"
#include "driver_anthropic/anthropic_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace anthropic;

namespace {

Answer<Page<TeamMembership>> readAllOf(std::shared_ptr<HttpClient> http, QString memberId, CancelToken cancel)
{
    Page<TeamMembership> memberships;
    ListRequest wanted;
    do {
        auto asked = callFor<Page<Team>>(http, listing({u"workspaces"_s}, wanted), cancel, decodeWorkspaces);
        const auto page = co_await asked;
        if (!page)
            co_return fail(page.error());
        for (const auto &workspace : page->items) {
            auto request = asking({u"workspaces"_s, workspace.id, u"members"_s, memberId});
            auto looking = callFor<TeamMembership>(http, std::move(request), cancel, decodeWorkspaceMember);
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
    auto looking = callFor<TeamMembership>(http, asking({u"workspaces"_s, teamId, u"members"_s, memberId}), cancel,
                                           decodeWorkspaceMember);
    const auto known = co_await looking;
    if (!known && known.error().kind != Error::Kind::NotFound)
        co_return fail(known.error());
    auto request = known ? posting({u"workspaces"_s, teamId, u"members"_s, memberId}, {{u"workspace_role"_s, role}})
                         : posting({u"workspaces"_s, teamId, u"members"_s},
                                   {{u"user_id"_s, memberId}, {u"workspace_role"_s, role}});
    auto sending = callFor<TeamMembership>(http, std::move(request), std::move(cancel), decodeWorkspaceMember);
    co_return co_await sending;
}

} // namespace

Answer<Page<Team>> AnthropicWorkspaces::teams(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Team>>(m_http, listing({u"workspaces"_s}, request), std::move(cancel), decodeWorkspaces);
}

Answer<Team> AnthropicWorkspaces::createTeam(QString, QString name, QString, CancelToken cancel)
{
    return callFor<Team>(m_http, posting({u"workspaces"_s}, {{u"name"_s, name}}), std::move(cancel), decodeWorkspace);
}

Answer<Team> AnthropicWorkspaces::renameTeam(QString teamId, QString, QString name, CancelToken cancel)
{
    return callFor<Team>(m_http, posting({u"workspaces"_s, teamId}, {{u"name"_s, name}}), std::move(cancel),
                         decodeWorkspace);
}

Answer<std::monostate> AnthropicWorkspaces::deleteTeam(QString, CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<Page<TeamMembership>> AnthropicWorkspaces::membershipsOfTeam(QString teamId, ListRequest request,
                                                                    CancelToken cancel)
{
    return callFor<Page<TeamMembership>>(m_http, listing({u"workspaces"_s, teamId, u"members"_s}, request),
                                         std::move(cancel), decodeWorkspaceMembers);
}

Answer<Page<TeamMembership>> AnthropicWorkspaces::membershipsOfMember(QString memberId, ListRequest, CancelToken cancel)
{
    return readAllOf(m_http, std::move(memberId), std::move(cancel));
}

Answer<TeamMembership> AnthropicWorkspaces::assign(QString teamId, QString memberId, QString role, CancelToken cancel)
{
    if (role.isEmpty())
        role = u"workspace_user"_s;
    return put(m_http, std::move(teamId), std::move(memberId), std::move(role), std::move(cancel));
}

Answer<std::monostate> AnthropicWorkspaces::unassign(QString teamId, QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, deleting({u"workspaces"_s, teamId, u"members"_s, memberId}), std::move(cancel));
}

} // namespace rollcall

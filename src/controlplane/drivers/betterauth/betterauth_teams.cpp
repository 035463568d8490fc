// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_teams.h"

#include "driver_betterauth/betterauth_call.h"
#include "driver_betterauth/betterauth_json.h"
#include "driver_betterauth/betterauth_members.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace betterauth;

namespace {

Answer<std::vector<Team>> listTeams(SharedState state, HttpRequest request, CancelToken cancel)
{
    return callFor<std::vector<Team>>(state->http, std::move(request), std::move(cancel), decodeTeams);
}

Answer<Page<Team>> readTeams(SharedState state, CancelToken cancel)
{
    auto request = asking({u"organization"_s, u"list-teams"_s}, {{"organizationId", state->tenantId}});
    auto listing = listTeams(state, std::move(request), std::move(cancel));
    auto teams = co_await listing;
    if (!teams)
        co_return fail(teams.error());
    Page<Team> page;
    page.items = *std::move(teams);
    for (const auto &team : page.items)
        state->teams.insert(team.id, team.name);
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

Answer<Page<TeamMembership>> readPeople(SharedState state, QString teamId, CancelToken cancel)
{
    auto request = asking({u"organization"_s, u"list-team-members"_s}, {{"teamId", teamId}});
    auto listing = callFor<std::vector<QString>>(state->http, std::move(request), cancel, decodeTeamUsers);
    const auto users = co_await listing;
    if (!users)
        co_return fail(users.error());
    Page<TeamMembership> page;
    for (const auto &user : *users) {
        auto known = state->people.value(user);
        if (known.id.isEmpty()) {
            auto finding = memberOfUser(state->http, state->tenantId, user, cancel);
            const auto found = co_await finding;
            if (!found && found.error().kind != Error::Kind::NotFound)
                co_return fail(found.error());
            known = found.value_or(Member());
        }
        if (!known.id.isEmpty())
            page.items.push_back({teamId, known.id, {}});
    }
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

/// The user behind a member, from a list that was read or from the server.
Answer<QString> userOf(SharedState state, QString memberId, CancelToken cancel)
{
    for (const auto &known : std::as_const(state->people)) {
        if (known.id == memberId)
            co_return known.userId;
    }
    auto finding = memberOfId(state->http, state->tenantId, memberId, std::move(cancel));
    const auto found = co_await finding;
    if (!found)
        co_return fail(found.error());
    co_return found->userId;
}

Answer<Page<TeamMembership>> readTeamsOf(SharedState state, QString memberId, CancelToken cancel)
{
    auto asked = userOf(state, memberId, cancel);
    const auto user = co_await asked;
    if (!user)
        co_return fail(user.error());
    auto request =
        asking({u"organization"_s, u"list-user-teams"_s}, {{"organizationId", state->tenantId}, {"userId", *user}});
    auto listing = listTeams(state, std::move(request), std::move(cancel));
    const auto teams = co_await listing;
    if (!teams)
        co_return fail(teams.error());
    Page<TeamMembership> page;
    for (const auto &team : *teams)
        page.items.push_back({team.id, memberId, {}});
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

Answer<TeamMembership> change(SharedState state, QString route, QString teamId, QString memberId, CancelToken cancel)
{
    auto asked = userOf(state, memberId, cancel);
    const auto user = co_await asked;
    if (!user)
        co_return fail(user.error());
    const QJsonObject body{{u"teamId"_s, teamId}, {u"userId"_s, *user}, {u"organizationId"_s, state->tenantId}};
    auto sending = callForOutcome(state->http, posting({u"organization"_s, route}, body), std::move(cancel));
    const auto sent = co_await sending;
    if (!sent)
        co_return fail(sent.error());
    co_return TeamMembership{teamId, memberId, {}};
}

Answer<std::monostate> takeOut(SharedState state, QString teamId, QString memberId, CancelToken cancel)
{
    auto changing = change(state, u"remove-team-member"_s, teamId, memberId, std::move(cancel));
    const auto changed = co_await changing;
    if (!changed)
        co_return fail(changed.error());
    co_return done();
}

} // namespace

Answer<Page<Team>> BetterAuthTeams::teams(ListRequest, CancelToken cancel)
{
    return readTeams(m_state, std::move(cancel));
}

Answer<Team> BetterAuthTeams::createTeam(QString, QString name, QString, CancelToken cancel)
{
    const QJsonObject body{{u"name"_s, name}, {u"organizationId"_s, m_state->tenantId}};
    return callFor<Team>(m_state->http, posting({u"organization"_s, u"create-team"_s}, body), std::move(cancel),
                         decodeTeam);
}

Answer<Team> BetterAuthTeams::renameTeam(QString teamId, QString, QString name, CancelToken cancel)
{
    const QJsonObject body{{u"teamId"_s, teamId},
                           {u"data"_s, QJsonObject{{u"name"_s, name}, {u"organizationId"_s, m_state->tenantId}}}};
    return callFor<Team>(m_state->http, posting({u"organization"_s, u"update-team"_s}, body), std::move(cancel),
                         decodeTeam);
}

Answer<std::monostate> BetterAuthTeams::deleteTeam(QString teamId, CancelToken cancel)
{
    const QJsonObject body{{u"teamId"_s, teamId}, {u"organizationId"_s, m_state->tenantId}};
    return callForOutcome(m_state->http, posting({u"organization"_s, u"remove-team"_s}, body), std::move(cancel));
}

Answer<Page<TeamMembership>> BetterAuthTeams::membershipsOfTeam(QString teamId, ListRequest, CancelToken cancel)
{
    return readPeople(m_state, std::move(teamId), std::move(cancel));
}

Answer<Page<TeamMembership>> BetterAuthTeams::membershipsOfMember(QString memberId, ListRequest, CancelToken cancel)
{
    return readTeamsOf(m_state, std::move(memberId), std::move(cancel));
}

Answer<TeamMembership> BetterAuthTeams::assign(QString teamId, QString memberId, QString, CancelToken cancel)
{
    return change(m_state, u"add-team-member"_s, std::move(teamId), std::move(memberId), std::move(cancel));
}

Answer<std::monostate> BetterAuthTeams::unassign(QString teamId, QString memberId, CancelToken cancel)
{
    return takeOut(m_state, std::move(teamId), std::move(memberId), std::move(cancel));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "session/tenant_teams.h"

#include "http/pause.h"

#include <algorithm>

namespace rollcall {

namespace {

using PlanePtr = std::shared_ptr<TenantPlane>;

constexpr int teamsAPage = 1000;

/// One change: how it is sent, and how to find out what came of it where no answer told.
template <typename T>
struct TeamChange {
    std::function<Answer<T>(TeamsPlane &plane)> send;
    std::function<Answer<std::optional<T>>(PlanePtr plane)> find;
    std::function<void(TenantSession &session)> show = {};
};

template <typename T>
Answer<T> settle(PlanePtr plane, TeamChange<T> change, Error error)
{
    auto finding = change.find(plane);
    auto found = co_await finding;
    if (found && *found)
        co_return Result<T>(**std::move(found));
    error.code = found ? QStringLiteral("not_applied") : QStringLiteral("outcome_unknown");
    co_return fail(error);
}

template <typename T>
Answer<T> run(QPointer<TenantSession> session, TeamChange<T> change)
{
    const auto plane = session ? session->plane() : nullptr;
    if (!plane || !plane->teams()) {
        auto turn = pause(std::chrono::milliseconds(0), {}); // answers never come from inside the call
        co_await turn;
        co_return fail(plane ? Error::of(Error::Kind::Unsupported, QStringLiteral("no_teams"))
                             : Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out")));
    }
    auto sending = change.send(*plane->teams());
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        auto settling = settle(plane, change, answer.error());
        answer = co_await settling;
    }
    if (session && !answer)
        session->takeFailure(answer.error());
    else if (session && change.show)
        change.show(*session);
    else if (session)
        session->refresh();
    co_return answer;
}

template <typename T>
Answer<T> unsupported()
{
    auto turn = pause(std::chrono::milliseconds(0), {});
    co_await turn;
    co_return fail(Error::of(Error::Kind::Unsupported, QStringLiteral("no_teams")));
}

Answer<std::vector<TeamMembership>> readMemberships(PlanePtr plane, QString memberId, CancelToken cancel)
{
    std::vector<TeamMembership> all;
    ListRequest request{{}, teamsAPage};
    do {
        auto reading = plane->teams()->membershipsOfMember(memberId, request, cancel);
        const auto page = co_await reading;
        if (!page)
            co_return fail(page.error());
        all.insert(all.end(), page->items.begin(), page->items.end());
        request.cursor = page->nextCursor;
    } while (!request.cursor.isEmpty());
    co_return all;
}

Answer<std::vector<Team>> readTeams(PlanePtr plane, CancelToken cancel)
{
    std::vector<Team> all;
    ListRequest request{{}, teamsAPage};
    do {
        auto reading = plane->teams()->teams(request, cancel);
        const auto page = co_await reading;
        if (!page)
            co_return fail(page.error());
        all.insert(all.end(), page->items.begin(), page->items.end());
        request.cursor = page->nextCursor;
    } while (!request.cursor.isEmpty());
    co_return all;
}

// Wrapped once more on the way out: a bare optional would be taken for "no value yet".
template <typename T>
Result<std::optional<T>> found(std::optional<T> value)
{
    return Result<std::optional<T>>(std::move(value));
}

Answer<std::optional<Team>> findTeam(PlanePtr plane, std::function<bool(const Team &)> isIt, CancelToken cancel)
{
    auto reading = readTeams(std::move(plane), std::move(cancel));
    const auto teams = co_await reading;
    if (!teams)
        co_return fail(teams.error());
    const auto team = std::find_if(teams->cbegin(), teams->cend(), isIt);
    co_return found(team == teams->cend() ? std::nullopt : std::optional(*team));
}

Answer<std::optional<std::monostate>> findNoTeam(PlanePtr plane, QString teamId, CancelToken cancel)
{
    auto finding = findTeam(
        std::move(plane), [teamId](const Team &team) { return team.id == teamId; }, std::move(cancel));
    const auto team = co_await finding;
    if (!team)
        co_return fail(team.error());
    co_return found(*team ? std::nullopt : std::optional(std::monostate()));
}

Answer<std::optional<TeamMembership>> findMembership(PlanePtr plane, TeamMembership wanted, CancelToken cancel)
{
    auto reading = readMemberships(std::move(plane), wanted.memberId, std::move(cancel));
    const auto all = co_await reading;
    if (!all)
        co_return fail(all.error());
    const auto membership = std::find_if(all->cbegin(), all->cend(), [&](const TeamMembership &known) {
        return known.teamId == wanted.teamId && (wanted.role.isEmpty() || known.role == wanted.role);
    });
    co_return found(membership == all->cend() ? std::nullopt : std::optional(*membership));
}

Answer<std::optional<std::monostate>> findNoMembership(PlanePtr plane, TeamMembership gone, CancelToken cancel)
{
    gone.role.clear();
    auto finding = findMembership(std::move(plane), gone, std::move(cancel));
    const auto membership = co_await finding;
    if (!membership)
        co_return fail(membership.error());
    co_return found(*membership ? std::nullopt : std::optional(std::monostate()));
}

void showInRow(TenantSession &session, const QString &memberId, const QString &name, bool inside)
{
    auto member = session.members()->find(memberId);
    if (!member)
        return session.refresh();
    if (!inside)
        member->teams.removeOne(name);
    else if (!member->teams.contains(name))
        member->teams.append(name);
    session.takeMember(*std::move(member));
}

} // namespace

Answer<Team> createTeam(QPointer<TenantSession> session, QString kind, QString name, QString idempotencyKey,
                        CancelToken cancel)
{
    TeamChange<Team> change;
    change.send = [=](TeamsPlane &plane) { return plane.createTeam(kind, name, idempotencyKey, cancel); };
    change.find = [=](const PlanePtr &plane) {
        return findTeam(plane, [=](const Team &team) { return team.kind == kind && team.name == name; }, {});
    };
    return run(std::move(session), change);
}

Answer<Team> renameTeam(QPointer<TenantSession> session, Team target, QString name, CancelToken cancel)
{
    TeamChange<Team> change;
    change.send = [=](TeamsPlane &plane) { return plane.renameTeam(target.id, target.version, name, cancel); };
    change.find = [=](const PlanePtr &plane) {
        return findTeam(plane, [=](const Team &team) { return team.id == target.id && team.name == name; }, {});
    };
    return run(std::move(session), change);
}

Answer<std::monostate> deleteTeam(QPointer<TenantSession> session, Team target, CancelToken cancel)
{
    TeamChange<std::monostate> change;
    change.send = [=](TeamsPlane &plane) { return plane.deleteTeam(target.id, cancel); };
    change.find = [=](const PlanePtr &plane) { return findNoTeam(plane, target.id, {}); };
    return run(std::move(session), change);
}

Answer<TeamMembership> assignToTeam(QPointer<TenantSession> session, Team team, QString memberId, QString role,
                                    CancelToken cancel)
{
    TeamChange<TeamMembership> change;
    change.send = [=](TeamsPlane &plane) { return plane.assign(team.id, memberId, role, cancel); };
    change.find = [=](const PlanePtr &plane) { return findMembership(plane, {team.id, memberId, role}, {}); };
    change.show = [=](TenantSession &shown) { showInRow(shown, memberId, team.name, true); };
    return run(std::move(session), change);
}

Answer<std::monostate> unassignFromTeam(QPointer<TenantSession> session, Team team, QString memberId,
                                        CancelToken cancel)
{
    TeamChange<std::monostate> change;
    change.send = [=](TeamsPlane &plane) { return plane.unassign(team.id, memberId, cancel); };
    change.find = [=](const PlanePtr &plane) { return findNoMembership(plane, {team.id, memberId, {}}, {}); };
    change.show = [=](TenantSession &shown) { showInRow(shown, memberId, team.name, false); };
    return run(std::move(session), change);
}

Decision decideMembership(const TenantSession &session, const TeamKind &kind, const QString &memberId,
                          const std::optional<QString> &inside)
{
    const auto decision = decideMembership(session.policy(), kind, memberId, inside);
    // Asked for reading, the session says whether anything can be sent at all.
    return decision.allowed() ? session.decide(Action::ReadTeams) : decision;
}

RemoteList<Team>::Read allTeams()
{
    return [](TenantPlane &plane, ListRequest request, CancelToken cancel) {
        return plane.teams() ? plane.teams()->teams(std::move(request), std::move(cancel)) : unsupported<Page<Team>>();
    };
}

RemoteList<TeamMembership>::Read membershipsOfTeam(const QString &teamId)
{
    return [teamId](TenantPlane &plane, ListRequest request, CancelToken cancel) {
        return plane.teams() ? plane.teams()->membershipsOfTeam(teamId, std::move(request), std::move(cancel))
                             : unsupported<Page<TeamMembership>>();
    };
}

RemoteList<TeamMembership>::Read membershipsOfMember(const QString &memberId)
{
    return [memberId](TenantPlane &plane, ListRequest request, CancelToken cancel) {
        return plane.teams() ? plane.teams()->membershipsOfMember(memberId, std::move(request), std::move(cancel))
                             : unsupported<Page<TeamMembership>>();
    };
}

} // namespace rollcall

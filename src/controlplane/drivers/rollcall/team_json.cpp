// SPDX-License-Identifier: MIT
#include "driver_rollcall/team_json.h"

#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

Team readTeam(const JsonReader &json)
{
    Team team;
    team.id = json.text("id");
    team.kind = json.text("kind");
    team.name = json.text("name");
    if (json.has("member_count"))
        team.memberCount = json.number("member_count");
    team.created = json.timeOr("created_at", Instant::notProvided());
    team.version = json.text("version");
    return team;
}

TeamMembership readMembership(const JsonReader &json)
{
    return {json.text("team_id"), json.text("member_id"), json.textOrNone("role")};
}

template <typename T>
Result<Page<T>> decodePage(const QByteArray &body, T (*read)(const JsonReader &json))
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<T>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(read(item));
    return json.finish(std::move(page));
}

} // namespace

Result<Page<Team>> decodeTeams(const QByteArray &body) { return decodePage(body, readTeam); }

Result<Team> decodeTeam(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readTeam(json.object("team")));
}

Result<Page<TeamMembership>> decodeTeamMemberships(const QByteArray &body) { return decodePage(body, readMembership); }

Result<TeamMembership> decodeTeamMembership(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(readMembership(json.object("team_membership")));
}

} // namespace rollcall

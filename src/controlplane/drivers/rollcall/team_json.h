// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"
#include "domain/team.h"

namespace rollcall {

[[nodiscard]] Result<Page<Team>> decodeTeams(const QByteArray &body);
[[nodiscard]] Result<Team> decodeTeam(const QByteArray &body);
[[nodiscard]] Result<Page<TeamMembership>> decodeTeamMemberships(const QByteArray &body);
[[nodiscard]] Result<TeamMembership> decodeTeamMembership(const QByteArray &body);

} // namespace rollcall

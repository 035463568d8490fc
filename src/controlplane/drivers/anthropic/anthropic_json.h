// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"
#include "domain/team.h"

namespace rollcall::anthropic {

[[nodiscard]] Result<Tenant> decodeOrganization(const QByteArray &body);
[[nodiscard]] Result<Page<Member>> decodeUsers(const QByteArray &body);
[[nodiscard]] Result<Member> decodeUser(const QByteArray &body);
[[nodiscard]] Result<Page<Invitation>> decodeInvites(const QByteArray &body);
[[nodiscard]] Result<Invitation> decodeInvite(const QByteArray &body);
[[nodiscard]] Result<Page<Team>> decodeWorkspaces(const QByteArray &body);
[[nodiscard]] Result<Team> decodeWorkspace(const QByteArray &body);
[[nodiscard]] Result<Page<TeamMembership>> decodeWorkspaceMembers(const QByteArray &body);
[[nodiscard]] Result<TeamMembership> decodeWorkspaceMember(const QByteArray &body);

} // namespace rollcall::anthropic

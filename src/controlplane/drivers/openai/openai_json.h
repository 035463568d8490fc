// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"
#include "domain/team.h"

namespace rollcall::openai {

[[nodiscard]] Result<Page<Member>> decodeUsers(const QByteArray &body);
[[nodiscard]] Result<Member> decodeUser(const QByteArray &body);
[[nodiscard]] Result<Page<Invitation>> decodeInvites(const QByteArray &body);
[[nodiscard]] Result<Invitation> decodeInvite(const QByteArray &body);
[[nodiscard]] Result<Page<Team>> decodeProjects(const QByteArray &body);
[[nodiscard]] Result<Team> decodeProject(const QByteArray &body);
/// The people of a project; which one it is, only the request tells.
[[nodiscard]] Result<Page<TeamMembership>> decodeProjectUsers(const QString &projectId, const QByteArray &body);
[[nodiscard]] Result<TeamMembership> decodeProjectUser(const QString &projectId, const QByteArray &body);

} // namespace rollcall::openai

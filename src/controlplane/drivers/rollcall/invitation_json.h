// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"

namespace rollcall {

[[nodiscard]] Result<Page<Invitation>> decodeInvitations(const QByteArray &body);
[[nodiscard]] Result<Invitation> decodeInvitation(const QByteArray &body);
[[nodiscard]] Result<InvitationWithLink> decodeNewInvitation(const QByteArray &body);
[[nodiscard]] Result<ResentInvitation> decodeResent(const QByteArray &body);
[[nodiscard]] Result<Secret> decodeLink(const QByteArray &body);

} // namespace rollcall

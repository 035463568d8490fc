// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/links_plane.h"

namespace rollcall {

// Bodies of the answers about invitation links; a Decode error where they are not what the contract says.
[[nodiscard]] Result<Page<InvitationLink>> decodeLinks(const QByteArray &body);
[[nodiscard]] Result<InvitationLink> decodeInvitationLink(const QByteArray &body);
[[nodiscard]] Result<NewInvitationLink> decodeNewLink(const QByteArray &body);

} // namespace rollcall

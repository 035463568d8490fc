// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_call.h"
#include "domain/invitation.h"

namespace rollcall {

/// Revokes an invitation on a platform that deletes it and answers with its id alone: it is read before it goes. Refused
/// ("invitation_closed") where it waits for nobody any more.
Answer<Invitation> revokeByDeleting(std::shared_ptr<HttpClient> http, HttpRequest reading, HttpRequest deleting,
                                    Result<Invitation> (*decode)(const QByteArray &), CancelToken cancel);

} // namespace rollcall

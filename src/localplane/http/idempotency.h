// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/http/reply.h"

namespace rollcall::plane {

/// The key under which the answer to this request is kept: of this credential and tenant only. nullopt where none was sent,
/// or nobody is signed in whose key it could be.
[[nodiscard]] Answer<std::optional<QByteArray>> idempotencyKey(const Call &call);

/// The answer that was given to the same request within 24 hours; 422 where the key was used for another request.
[[nodiscard]] Answer<std::optional<Reply>> storedAnswer(const Call &call, const QByteArray &key);

/// Keeps a good answer, sealed: it may hold a one-time link.
void storeAnswer(const Call &call, const QByteArray &key, const Reply &reply);

} // namespace rollcall::plane

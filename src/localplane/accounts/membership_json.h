// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"
#include "localplane/store/database.h"

namespace rollcall::plane {

/// A personal context is shown to its owner and to nobody else.
enum class Whose { Own, AnothersAccount };

/// The field "memberships": what an account is in every tenant that it has joined.
void writeMemberships(JsonWriter &json, Database &db, const QString &accountId, Whose whose);

/// The field "invitations": the newest invitation to one of the addresses in every tenant, where it waits or has expired. What
/// was accepted, rejected or revoked makes nobody a person of that tenant. Addresses are folded as invitations are.
void writeOpenInvitations(JsonWriter &json, Database &db, const QStringList &addresses, Instant now);

} // namespace rollcall::plane

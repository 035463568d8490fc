// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"
#include "localplane/store/database.h"

namespace rollcall::plane {

/// A personal context is shown to its owner and to nobody else.
enum class Whose { Own, AnothersAccount };

/// The field "memberships": what an account is in every tenant that it has joined.
void writeMemberships(JsonWriter &json, Database &db, const QString &accountId, Whose whose);

} // namespace rollcall::plane

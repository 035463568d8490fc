// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"

#include "domain/tenant.h"

namespace rollcall::plane {

void write(JsonWriter &json, const Tenant &tenant);
/// The same fields, for an object that has more of them.
void writeFields(JsonWriter &json, const Tenant &tenant);

} // namespace rollcall::plane

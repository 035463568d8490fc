// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"
#include "localplane/store/accounts_table.h"

namespace rollcall::plane {

void write(JsonWriter &json, const AccountRow &account);

} // namespace rollcall::plane

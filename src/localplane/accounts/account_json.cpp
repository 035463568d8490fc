// SPDX-License-Identifier: MIT
#include "localplane/accounts/account_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const AccountRow &account)
{
    json.beginObject().field("id", account.id).optional("email", account.email).optional("phone", account.phone);
    json.field("display_name", account.displayName)
        .field("system_administrator", account.systemAdministrator)
        .endObject();
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/tenants/tenant_json.h"

namespace rollcall::plane {

void write(JsonWriter &json, const Tenant &tenant)
{
    json.beginObject();
    writeFields(json, tenant);
    json.endObject();
}

void writeFields(JsonWriter &json, const Tenant &tenant)
{
    json.field("id", tenant.id).field("name", tenant.name).field("monogram", tenant.monogram);
    json.field("colour", tenant.colour).field("certified", tenant.certified).field("state", tenant.state);
    json.field("personal", tenant.personal);
}

} // namespace rollcall::plane

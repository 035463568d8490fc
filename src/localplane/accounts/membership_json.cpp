// SPDX-License-Identifier: MIT
#include "localplane/accounts/membership_json.h"

#include "localplane/rules/rule_set.h"
#include "localplane/store/tenants_table.h"
#include "localplane/tenants/tenant_json.h"

namespace rollcall::plane {

void writeMemberships(JsonWriter &json, Database &db, const QString &accountId, Whose whose)
{
    const auto sql =
        selecting(tenantColumns)
        + ", members.id, members.role, members.status FROM members JOIN tenants ON tenants.id = members.tenant_id"
          " WHERE members.account_id = ? AND members.status <> 'invited' AND (? OR tenants.personal = 0)"
          " ORDER BY tenants.ordinal";
    Query query(db, sql.c_str(), accountId, whose == Whose::Own);
    json.key("memberships").beginArray();
    while (query.next()) {
        const auto row = readTenant(query);
        const auto role = query.text(tenantColumnCount + 1);
        const auto *rules = findRuleSet(row.ruleSet);
        const auto *known = rules ? rules->role(role) : nullptr;
        json.beginObject().key("tenant");
        write(json, row.tenant);
        json.field("member_id", query.text(tenantColumnCount)).field("role", role);
        json.field("role_label", known ? known->label : role)
            .field("status", query.text(tenantColumnCount + 2))
            .endObject();
    }
    json.endArray();
}

} // namespace rollcall::plane

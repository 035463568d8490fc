// SPDX-License-Identifier: MIT
#include "localplane/accounts/membership_json.h"

#include "localplane/rules/rule_set.h"
#include "localplane/store/invitations_table.h"
#include "localplane/store/tenants_table.h"
#include "localplane/tenants/tenant_json.h"

#include "domain/invitation.h"

namespace rollcall::plane {

namespace {

QString roleLabel(const TenantRow &tenant, const QString &role)
{
    const auto *rules = findRuleSet(tenant.ruleSet);
    const auto *known = rules ? rules->role(role) : nullptr;
    return known ? known->label : role;
}

} // namespace

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
        json.beginObject().key("tenant");
        write(json, row.tenant);
        json.field("member_id", query.text(tenantColumnCount)).field("role", role);
        json.field("role_label", roleLabel(row, role)).field("status", query.text(tenantColumnCount + 2)).endObject();
    }
    json.endArray();
}

void writeOpenInvitations(JsonWriter &json, Database &db, const QStringList &addresses, Instant now)
{
    const auto sql = selecting(tenantColumns)
                     + ", given.id, given.channel, given.address, given.role, given.state, given.expires"
                       " FROM open_invitations AS given JOIN tenants ON tenants.id = given.tenant_id"
                       " WHERE given.folded IN (SELECT value FROM json_each(?)) ORDER BY tenants.ordinal";
    Query query(db, sql.c_str(), addresses);
    json.key("invitations").beginArray();
    while (query.next()) {
        const auto row = readTenant(query);
        const auto role = query.text(tenantColumnCount + 3);
        const auto state = invitationStateFrom(query.text(tenantColumnCount + 4));
        json.beginObject().key("tenant");
        write(json, row.tenant);
        json.field("invitation_id", query.text(tenantColumnCount)).field("channel", query.text(tenantColumnCount + 1));
        json.field("address", query.text(tenantColumnCount + 2)).field("role", role);
        json.field("role_label", roleLabel(row, role))
            .field("status", toWord(effectiveState(state, query.instant(tenantColumnCount + 5), now)))
            .endObject();
    }
    json.endArray();
}

} // namespace rollcall::plane

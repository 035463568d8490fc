// SPDX-License-Identifier: MIT
#include "localplane/store/tenants_table.h"

namespace rollcall::plane {

TenantRow readTenant(const Query &query)
{
    TenantRow row;
    row.ordinal = query.integer(0);
    row.tenant = {query.text(1), query.text(2), query.text(3), query.number(4), query.flag(5), query.text(6)};
    row.ruleSet = query.text(7);
    row.pool = {query.optional(8), query.optional(9), query.integer(13)};
    row.memberCount = query.number(10);
    row.changeNumber = query.integer(11);
    row.changeFloor = query.integer(12);
    row.tenant.personal = query.flag(14);
    return row;
}

std::optional<TenantRow> findTenant(Database &db, const QString &id)
{
    const auto sql = selecting(tenantColumns) + " FROM tenants WHERE id = ?";
    Query query(db, sql.c_str(), id);
    return query.next() ? std::optional(readTenant(query)) : std::nullopt;
}

void insertTenant(Database &db, const TenantRow &row, Instant now)
{
    Query(db,
          "INSERT INTO tenants (id, name, monogram, colour, certified, state, rule_set, pool_total, pool_left,"
          " pool_used, created, personal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          row.tenant.id, row.tenant.name, row.tenant.monogram, row.tenant.colour, row.tenant.certified,
          row.tenant.state, row.ruleSet, row.pool.total, row.pool.left, row.pool.used, now, row.tenant.personal)
        .run();
}

qint64 nextChangeNumber(Database &db, const QString &tenantId, int added)
{
    Query query(db,
                "UPDATE tenants SET change_number = change_number + 1, member_count = member_count + ?"
                " WHERE id = ? RETURNING change_number",
                added, tenantId);
    query.next();
    return query.integer(0);
}

int pendingCount(Database &db, const QString &tenantId, Instant now)
{
    Query query(db,
                "SELECT count(*) FROM invitations WHERE tenant_id = ? AND state = 'pending'"
                " AND (expires IS NULL OR expires > ?)",
                tenantId, now);
    query.next();
    return query.number(0);
}

} // namespace rollcall::plane

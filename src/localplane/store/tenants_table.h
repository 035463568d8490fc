// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/policy_maker.h"
#include "localplane/store/database.h"

#include "domain/tenant.h"

namespace rollcall::plane {

struct TenantRow {
    Tenant tenant;
    QString ruleSet;
    Pool pool;
    qint64 ordinal = 0;
    int memberCount = 0;
    qint64 changeNumber = 0;
    qint64 changeFloor = 0;
};

[[nodiscard]] std::optional<TenantRow> findTenant(Database &db, const QString &id);
void insertTenant(Database &db, const TenantRow &row, Instant now);

/// The number of the next change to the tenant's members; `added` more members than before. Call inside a change.
[[nodiscard]] qint64 nextChangeNumber(Database &db, const QString &tenantId, int added = 0);

/// Invitations that still wait, by the given clock.
[[nodiscard]] int pendingCount(Database &db, const QString &tenantId, Instant now);

/// Columns of a tenant for `readTenant`, from a table named `tenants`.
inline constexpr const char *tenantColumns =
    "tenants.ordinal, tenants.id, tenants.name, tenants.monogram, tenants.colour, tenants.certified, tenants.state,"
    " tenants.rule_set, tenants.pool_total, tenants.pool_left, tenants.member_count, tenants.change_number,"
    " tenants.change_floor, tenants.pool_used, tenants.personal";
inline constexpr int tenantColumnCount = 15;
[[nodiscard]] TenantRow readTenant(const Query &query);

} // namespace rollcall::plane

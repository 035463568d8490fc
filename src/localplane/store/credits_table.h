// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/members_table.h"

#include "domain/credits.h"

namespace rollcall::plane {

struct TransactionRow {
    CreditTransaction transaction;
    QString tenantId;
    qint64 ordinal = 0;
};

/// In the order of `readTransaction`.
inline constexpr const char *transactionColumns =
    "ordinal, id, tenant_id, event, member_id, member_name, amount, pool_left, actor, at";
[[nodiscard]] TransactionRow readTransaction(const Query &query);
void insertTransaction(Database &db, const TransactionRow &row);

/// Moves credits out of the pool (negative) or back into it, and notes what was used for good. The new rest, nullopt where the
/// tenant has no pool. The table refuses a rest below zero, so whoever takes has to look first. Call inside a change.
[[nodiscard]] std::optional<std::int64_t> movePool(Database &db, const QString &tenantId, std::int64_t left,
                                                   std::int64_t used);

/// What a member has used by the ledger, for products without shares.
[[nodiscard]] std::int64_t usedByLedger(Database &db, const QString &tenantId, const QString &memberId);
/// How often a member has called since then.
[[nodiscard]] int callsSince(Database &db, const QString &tenantId, const QString &memberId, Instant since);

} // namespace rollcall::plane

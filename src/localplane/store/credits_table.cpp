// SPDX-License-Identifier: MIT
#include "localplane/store/credits_table.h"

namespace rollcall::plane {

TransactionRow readTransaction(const Query &query)
{
    TransactionRow row;
    auto &transaction = row.transaction;
    row.ordinal = query.integer(0);
    transaction.id = query.text(1);
    row.tenantId = query.text(2);
    transaction.eventWord = query.text(3);
    transaction.event = creditEventFrom(transaction.eventWord);
    transaction.memberId = query.text(4);
    transaction.memberName = query.text(5);
    transaction.amount = query.optional(6);
    transaction.poolLeft = query.optional(7);
    transaction.actor = query.text(8);
    transaction.at = query.instant(9);
    return row;
}

void insertTransaction(Database &db, const TransactionRow &row)
{
    const auto &transaction = row.transaction;
    Query(db,
          "INSERT INTO credit_transactions (id, tenant_id, event, member_id, member_name, amount, pool_left, actor, at)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          transaction.id, row.tenantId, toWord(transaction.event), OrNull{transaction.memberId},
          OrNull{transaction.memberName}, transaction.amount, transaction.poolLeft, transaction.actor, transaction.at)
        .run();
}

std::optional<std::int64_t> movePool(Database &db, const QString &tenantId, std::int64_t left, std::int64_t used)
{
    Query query(db,
                "UPDATE tenants SET pool_left = pool_left + ?, pool_used = pool_used + ? WHERE id = ?"
                " RETURNING pool_left",
                left, used, tenantId);
    query.next();
    return query.optional(0);
}

std::int64_t usedByLedger(Database &db, const QString &tenantId, const QString &memberId)
{
    Query query(db,
                "SELECT coalesce(sum(amount), 0) FROM credit_transactions"
                " WHERE tenant_id = ? AND member_id = ? AND event = 'use'",
                tenantId, memberId);
    query.next();
    return query.integer(0);
}

int callsSince(Database &db, const QString &tenantId, const QString &memberId, Instant since)
{
    Query query(db,
                "SELECT count(*) FROM credit_transactions"
                " WHERE tenant_id = ? AND member_id = ? AND event = 'use' AND at > ?",
                tenantId, memberId, since);
    query.next();
    return query.number(0);
}

} // namespace rollcall::plane

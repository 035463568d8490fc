// SPDX-License-Identifier: MIT
#include "localplane/store/keys_table.h"

#include "localplane/store/tenants_table.h"

namespace rollcall::plane {

namespace {

// The version of the row stays: a key is no part of what an administrator edits, and must not make their change a lost one.
void countKeys(Database &db, const MemberRow &owner)
{
    Query(db,
          "UPDATE members SET change_number = ?1, active_keys ="
          " (SELECT count(*) FROM api_keys WHERE member_id = ?2 AND revoked IS NULL) WHERE id = ?2",
          nextChangeNumber(db, owner.tenantId), owner.member.id)
        .run();
}

} // namespace

KeyRow readKey(const Query &query)
{
    KeyRow row;
    row.ordinal = query.integer(0);
    row.key.id = query.text(1);
    row.key.memberId = query.text(2);
    row.key.name = query.text(3);
    row.key.tail = query.text(4);
    row.key.created = query.instant(5);
    row.key.lastUsed = query.instant(6);
    row.key.createdBy = query.text(7);
    row.key.state = query.instant(8).isKnown() ? QStringLiteral("revoked") : QStringLiteral("active");
    return row;
}

std::optional<KeyRow> findKey(Database &db, const QString &memberId, const QString &id)
{
    const auto sql = selecting(keyColumns) + " FROM api_keys WHERE member_id = ? AND id = ?";
    Query query(db, sql.c_str(), memberId, id);
    return query.next() ? std::optional(readKey(query)) : std::nullopt;
}

void insertKey(Database &db, const MemberRow &owner, const ApiKey &key, const QByteArray &digest)
{
    Query(db,
          "INSERT INTO api_keys (id, tenant_id, member_id, name, tail, digest, created, created_by)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          key.id, owner.tenantId, owner.member.id, key.name, key.tail, digest, key.created, key.createdBy)
        .run();
    countKeys(db, owner);
}

void revokeKey(Database &db, const MemberRow &owner, const QString &id, Instant now)
{
    Query(db, "UPDATE api_keys SET revoked = ? WHERE id = ? AND revoked IS NULL", now, id).run();
    countKeys(db, owner);
}

void revokeKeysOf(Database &db, const QString &memberId, Instant now)
{
    Query(db, "UPDATE api_keys SET revoked = ? WHERE member_id = ? AND revoked IS NULL", now, memberId).run();
}

} // namespace rollcall::plane

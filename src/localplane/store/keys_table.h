// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/members_table.h"

#include "domain/api_key.h"

namespace rollcall::plane {

struct KeyRow {
    ApiKey key;
    qint64 ordinal = 0;
};

/// In the order of `readKey`.
inline constexpr const char *keyColumns = "ordinal, id, member_id, name, tail, created, last_used, created_by, revoked";
[[nodiscard]] KeyRow readKey(const Query &query);

[[nodiscard]] std::optional<KeyRow> findKey(Database &db, const QString &memberId, const QString &id);
/// Each of these counts the owner's working keys anew, which is a change of the tenant's members.
void insertKey(Database &db, const MemberRow &owner, const ApiKey &key, const QByteArray &digest);
void revokeKey(Database &db, const MemberRow &owner, const QString &id, Instant now);
/// All of them, with their owner's membership: before that is deleted.
void revokeKeysOf(Database &db, const QString &memberId, Instant now);

} // namespace rollcall::plane

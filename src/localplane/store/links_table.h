// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include "domain/account.h"

namespace rollcall::plane {

struct LinkRow {
    InvitationLink link; ///< state as stored: "enabled", "disabled" or "revoked"
    QString tenantId;
    QString creatorId;
    QString creatorRole;
    QByteArray tokenDigest;
    QByteArray tokenSealed;
    qint64 ordinal = 0;
};

/// In the order of `readLink`.
inline constexpr const char *linkColumns =
    "ordinal, id, tenant_id, role, uses, max_uses, created, expires, creator_id, creator_name, creator_role, state, "
    "tail,"
    " token_digest, token_sealed, version, used_at,"
    // What became of its maker: still a member, disabled, or gone. A system administrator need not be a member.
    " coalesce((SELECT iif(status = 'disabled', 'creator_disabled', '') FROM members"
    " WHERE members.tenant_id = invitation_links.tenant_id AND account_id = creator_id),"
    " (SELECT iif(system_administrator, '', 'creator_gone') FROM accounts WHERE accounts.id = creator_id), '')";
[[nodiscard]] LinkRow readLink(const Query &query);

[[nodiscard]] std::optional<LinkRow> findLink(Database &db, const QString &tenantId, const QString &id);
[[nodiscard]] std::optional<LinkRow> findLinkByToken(Database &db, const QByteArray &digest);
void insertLink(Database &db, const LinkRow &row);
/// Writes state, uses, the last use and the sealed token, and raises the version, in the row as well.
void updateLink(Database &db, LinkRow &row);
void deleteLink(Database &db, const QString &id);

/// The state that people are told: what is stored, unless the link is used up or its time is over.
[[nodiscard]] QString effectiveState(const InvitationLink &link, Instant now);

} // namespace rollcall::plane

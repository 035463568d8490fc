// SPDX-License-Identifier: MIT
#include "localplane/store/links_table.h"

namespace rollcall::plane {

LinkRow readLink(const Query &query)
{
    LinkRow row;
    auto &link = row.link;
    row.ordinal = query.integer(0);
    link.id = query.text(1);
    row.tenantId = query.text(2);
    link.role = query.text(3);
    link.uses = query.number(4);
    if (!query.isNull(5))
        link.maxUses = query.number(5);
    link.created = query.instant(6);
    link.expires = query.instant(7);
    row.creatorId = query.text(8);
    link.createdBy = query.text(9);
    row.creatorRole = query.text(10);
    link.state = query.text(11);
    link.tail = query.text(12);
    row.tokenDigest = query.blob(13);
    row.tokenSealed = query.blob(14);
    link.version = QString::number(query.integer(15));
    link.lastUsed = query.isNull(16) ? Instant::never() : query.instant(16);
    link.attention = query.text(17);
    return row;
}

std::optional<LinkRow> findLink(Database &db, const QString &tenantId, const QString &id)
{
    const auto sql = selecting(linkColumns) + " FROM invitation_links WHERE tenant_id = ? AND id = ?";
    Query query(db, sql.c_str(), tenantId, id);
    return query.next() ? std::optional(readLink(query)) : std::nullopt;
}

std::optional<LinkRow> findLinkByToken(Database &db, const QByteArray &digest)
{
    const auto sql = selecting(linkColumns) + " FROM invitation_links WHERE token_digest = ?";
    Query query(db, sql.c_str(), digest);
    return query.next() ? std::optional(readLink(query)) : std::nullopt;
}

void insertLink(Database &db, const LinkRow &row)
{
    const auto &link = row.link;
    Query(db,
          "INSERT INTO invitation_links (id, tenant_id, role, uses, max_uses, used_at, created, expires, creator_id,"
          " creator_name, creator_role, state, tail, token_digest, token_sealed)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          link.id, row.tenantId, link.role, link.uses, link.maxUses, link.lastUsed, link.created, link.expires,
          row.creatorId, link.createdBy, row.creatorRole, link.state, link.tail, row.tokenDigest, row.tokenSealed)
        .run();
}

void updateLink(Database &db, LinkRow &row)
{
    row.link.version = QString::number(row.link.version.toLongLong() + 1);
    Query(db,
          "UPDATE invitation_links SET state = ?, uses = ?, used_at = ?, token_sealed = ?, version = version + 1"
          " WHERE id = ?",
          row.link.state, row.link.uses, row.link.lastUsed, row.tokenSealed, row.link.id)
        .run();
}

void deleteLink(Database &db, const QString &id) { Query(db, "DELETE FROM invitation_links WHERE id = ?", id).run(); }

QString effectiveState(const InvitationLink &link, Instant now)
{
    if (link.state != QStringLiteral("enabled"))
        return link.state;
    if (link.expires.isKnown() && now >= link.expires)
        return QStringLiteral("expired");
    if (link.maxUses && link.uses >= *link.maxUses)
        return QStringLiteral("used_up");
    return link.state;
}

} // namespace rollcall::plane

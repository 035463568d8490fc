// SPDX-License-Identifier: MIT
#include "localplane/store/invitations_table.h"

#include "localplane/store/search_text.h"

#include "domain/address.h"

namespace rollcall::plane {

InvitationRow readInvitation(const Query &query)
{
    InvitationRow row;
    auto &invitation = row.invitation;
    row.ordinal = query.integer(0);
    invitation.id = query.text(1);
    row.tenantId = query.text(2);
    invitation.channel = invitationChannelFrom(query.text(3));
    invitation.address = query.text(4);
    invitation.role = query.text(5);
    invitation.stateWord = query.text(6);
    invitation.state = invitationStateFrom(invitation.stateWord);
    row.inviterId = query.text(7);
    invitation.invitedBy = query.text(8);
    row.inviterRole = query.text(9);
    invitation.message = query.text(10);
    invitation.teams = query.list(11);
    invitation.created = query.instant(12);
    invitation.sent = query.instant(13);
    invitation.sendCount = query.number(14);
    row.lifetime = query.optional(15);
    invitation.expires = query.instant(16);
    invitation.closed = query.instant(17);
    invitation.memberId = query.text(18);
    invitation.attention = query.text(19);
    invitation.attentionDetail = query.text(20);
    row.tokenDigest = query.blob(21);
    row.tokenSealed = query.blob(22);
    invitation.version = QString::number(query.integer(23));
    return row;
}

std::optional<InvitationRow> findInvitation(Database &db, const QString &tenantId, const QString &id)
{
    const auto sql = selecting(invitationColumns) + " FROM invitations WHERE tenant_id = ? AND id = ?";
    Query query(db, sql.c_str(), tenantId, id);
    return query.next() ? std::optional(readInvitation(query)) : std::nullopt;
}

std::optional<InvitationRow> findInvitationByToken(Database &db, const QByteArray &digest)
{
    const auto sql = selecting(invitationColumns) + " FROM invitations WHERE token_digest = ?";
    Query query(db, sql.c_str(), digest);
    return query.next() ? std::optional(readInvitation(query)) : std::nullopt;
}

void insertInvitation(Database &db, const InvitationRow &row)
{
    const auto &invitation = row.invitation;
    Query(db,
          "INSERT INTO invitations (id, tenant_id, channel, address, folded, search, role, state, inviter_id, "
          "inviter_name,"
          " inviter_role, message, teams, created, sent, send_count, lifetime, expires, closed, member_id, attention,"
          " attention_detail, token_digest, token_sealed)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          invitation.id, row.tenantId, toWord(invitation.channel), invitation.address,
          foldAddress(invitation.channel, invitation.address), searchText({invitation.address}), invitation.role,
          toWord(invitation.state), row.inviterId, invitation.invitedBy, row.inviterRole, invitation.message,
          invitation.teams, invitation.created, invitation.sent, invitation.sendCount, row.lifetime, invitation.expires,
          invitation.closed, OrNull{invitation.memberId}, OrNull{invitation.attention},
          OrNull{invitation.attentionDetail}, row.tokenDigest, row.tokenSealed)
        .run();
}

void updateInvitation(Database &db, InvitationRow &row)
{
    auto &invitation = row.invitation;
    invitation.version = QString::number(invitation.version.toLongLong() + 1);
    Query(db,
          "UPDATE invitations SET state = ?, sent = ?, send_count = ?, expires = ?, closed = ?, member_id = ?, "
          "attention = ?,"
          " attention_detail = ?, token_digest = ?, token_sealed = ?, version = version + 1 WHERE id = ?",
          toWord(invitation.state), invitation.sent, invitation.sendCount, invitation.expires, invitation.closed,
          OrNull{invitation.memberId}, OrNull{invitation.attention}, OrNull{invitation.attentionDetail},
          row.tokenDigest, row.tokenSealed, invitation.id)
        .run();
}

QString foldAddress(InvitationChannel channel, const QString &address)
{
    return channel == InvitationChannel::Email ? EmailAddress::fold(address) : address;
}

bool hasOpenInvitation(Database &db, const QString &tenantId, const QString &folded, Instant now)
{
    Query(db,
          "UPDATE invitations SET state = 'expired', version = version + 1"
          " WHERE tenant_id = ? AND folded = ? AND state = 'pending' AND expires <= ?",
          tenantId, folded, now)
        .run();
    Query query(db, "SELECT 1 FROM invitations WHERE tenant_id = ? AND folded = ? AND state = 'pending'", tenantId,
                folded);
    return query.next();
}

} // namespace rollcall::plane

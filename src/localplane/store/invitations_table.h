// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include "domain/invitation.h"

namespace rollcall::plane {

struct InvitationRow {
    Invitation invitation;
    QString tenantId;
    QString inviterId;
    QString inviterRole;                  ///< as it was called when the invitation was sent
    std::optional<std::int64_t> lifetime; ///< seconds; a resent invitation gets the same again
    QByteArray tokenDigest;
    QByteArray tokenSealed; ///< empty where the link cannot be copied again
    qint64 ordinal = 0;
};

/// In the order of `readInvitation`.
inline constexpr const char *invitationColumns = "ordinal, id, tenant_id, channel, address, role, state, inviter_id, "
                                                 "inviter_name, inviter_role, message, teams, created,"
                                                 " sent, send_count, lifetime, expires, closed, member_id, attention, "
                                                 "attention_detail, token_digest, token_sealed, version";
[[nodiscard]] InvitationRow readInvitation(const Query &query);

[[nodiscard]] std::optional<InvitationRow> findInvitation(Database &db, const QString &tenantId, const QString &id);
[[nodiscard]] std::optional<InvitationRow> findInvitationByToken(Database &db, const QByteArray &digest);
void insertInvitation(Database &db, const InvitationRow &row);
/// Writes what can change and raises the version, in the row as well.
void updateInvitation(Database &db, InvitationRow &row);

/// How two addresses of a channel are compared.
[[nodiscard]] QString foldAddress(InvitationChannel channel, const QString &address);
/// Whether an invitation to the address waits. Those whose time is over are first marked as expired, so that they are not in
/// the way of a new one.
[[nodiscard]] bool hasOpenInvitation(Database &db, const QString &tenantId, const QString &folded, Instant now);

} // namespace rollcall::plane

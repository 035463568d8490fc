// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include "domain/member.h"

namespace rollcall::plane {

struct MemberRow {
    Member member; ///< userId is the account's id, empty while the person has none
    QString tenantId;
    QString invitationId; ///< of a member who is only invited so far
    Instant created;
    qint64 ordinal = 0;
    qint64 changeNumber = 0;
};

/// In the order of `readMember`.
inline constexpr const char *memberColumns =
    "ordinal, id, account_id, email, phone, display_name, role, status, type, teams, credits_limit, credits_used,"
    " last_active, joined, created, updated, version, tenant_id, invitation_id, change_number,"
    " rate_limit, budget, active_keys";
[[nodiscard]] MemberRow readMember(const Query &query);

[[nodiscard]] std::optional<MemberRow> findMember(Database &db, const QString &tenantId, const QString &id);
[[nodiscard]] std::optional<MemberRow> findMemberByAccount(Database &db, const QString &tenantId,
                                                           const QString &accountId);
[[nodiscard]] std::optional<MemberRow> findMemberByInvitation(Database &db, const QString &invitationId);

/// Each of the four below is one change of the tenant's members, seen by whoever asks for changes. They set the row's
/// change number; `updateMember` raises its version as well.
void insertMember(Database &db, MemberRow &row, Instant now);
void updateMember(Database &db, MemberRow &row, Instant now);
/// After a call of the member's own: told to whoever asks for changes, but no new version, or nobody could edit a member who is
/// at work.
void noteUse(Database &db, MemberRow &row);
void deleteMember(Database &db, const MemberRow &row, Instant now);

/// Active members with one of these roles, other than this one.
[[nodiscard]] int countOthers(Database &db, const QString &tenantId, const QStringList &roles, const QString &exceptId);
/// Notes that the account was here, in all of its tenants.
void touchMembers(Database &db, const QString &accountId, Instant now);

} // namespace rollcall::plane

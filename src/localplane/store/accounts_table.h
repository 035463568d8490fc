// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

namespace rollcall::plane {

struct AccountRow {
    QString id;
    QString email;
    QString phone; ///< E.164
    QString displayName;
    QString passwordHash; ///< empty: cannot sign in
    bool systemAdministrator = false;
};

[[nodiscard]] std::optional<AccountRow> findAccount(Database &db, const QString &id);
[[nodiscard]] std::optional<AccountRow> findAccountByEmail(Database &db, const QString &email);
[[nodiscard]] std::optional<AccountRow> findAccountByPhone(Database &db, const QString &e164);
/// By what a person types to sign in: an address, or a number with or without its country.
[[nodiscard]] std::optional<AccountRow> findAccountByIdentifier(Database &db, const QString &typed);
void insertAccount(Database &db, const AccountRow &account, Instant now);

/// Ends every session of an account that no tenant has as an active member any more: its next call is told so. Whoever is in
/// another tenant, or is a system administrator, goes on there; the tenant that was lost refuses them by itself.
void endIdleSessions(Database &db, const QString &accountId, Instant now);
/// Takes away an account that nobody can sign in with and no tenant knows any more, so that its address is free again.
void dropAbandonedAccount(Database &db, const QString &accountId);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/store/accounts_table.h"

#include "localplane/store/search_text.h"

#include "domain/address.h"
#include "domain/phone.h"

namespace rollcall::plane {

namespace {

std::optional<AccountRow> one(Database &db, const std::string &condition, const QString &value)
{
    static const std::string select =
        "SELECT id, email, phone, display_name, password_hash, system_administrator FROM accounts WHERE ";
    Query query(db, (select + condition).c_str(), value);
    if (!query.next())
        return std::nullopt;
    return AccountRow{query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.flag(5)};
}

} // namespace

std::optional<AccountRow> findAccount(Database &db, const QString &id) { return one(db, "id = ?", id); }

std::optional<AccountRow> findAccountByEmail(Database &db, const QString &email)
{
    return one(db, "email_folded = ?", EmailAddress::fold(email));
}

std::optional<AccountRow> findAccountByPhone(Database &db, const QString &e164) { return one(db, "phone = ?", e164); }

std::optional<AccountRow> findAccountByIdentifier(Database &db, const QString &typed)
{
    if (!PhoneNumber::looksLikePhone(typed))
        return findAccountByEmail(db, typed);
    const auto number = PhoneNumber::parse(typed, QStringLiteral("CN"));
    return number ? findAccountByPhone(db, number->e164()) : std::nullopt;
}

void insertAccount(Database &db, const AccountRow &account, Instant now)
{
    const auto folded = account.email.isEmpty() ? QString() : EmailAddress::fold(account.email);
    Query(db,
          "INSERT INTO accounts (id, email, email_folded, phone, display_name, search, password_hash,"
          " system_administrator, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          account.id, OrNull{account.email}, OrNull{folded}, OrNull{account.phone}, account.displayName,
          searchText({account.displayName, account.email, account.phone}), OrNull{account.passwordHash},
          account.systemAdministrator, now)
        .run();
}

void endIdleSessions(Database &db, const QString &accountId, Instant now)
{
    Query(db,
          "UPDATE sessions SET ended = ?1 WHERE account_id = ?2 AND ended IS NULL"
          " AND NOT EXISTS (SELECT 1 FROM members WHERE account_id = ?2 AND status = 'active')"
          " AND NOT EXISTS (SELECT 1 FROM accounts WHERE id = ?2 AND system_administrator)",
          now, accountId)
        .run();
}

void dropAbandonedAccount(Database &db, const QString &accountId)
{
    Query(db,
          "DELETE FROM accounts WHERE id = ? AND password_hash IS NULL"
          " AND NOT EXISTS (SELECT 1 FROM members WHERE account_id = accounts.id)",
          accountId)
        .run();
}

} // namespace rollcall::plane

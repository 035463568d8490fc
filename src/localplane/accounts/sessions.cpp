// SPDX-License-Identifier: MIT
#include "localplane/accounts/sessions.h"

#include "localplane/store/members_table.h"

namespace rollcall::plane {

namespace {

constexpr std::int64_t monthSeconds = std::int64_t{30} * 24 * 3600;
constexpr std::int64_t hourSeconds = 3600;

void insertSession(const Call &call, const QString &accountId, const QByteArray &digest, Instant expires)
{
    Query(call.db(), "DELETE FROM sessions WHERE expires <= ?", call.now.plusSeconds(-monthSeconds)).run();
    Query(call.db(), "INSERT INTO sessions (digest, id, account_id, created, expires) VALUES (?, ?, ?, ?, ?)", digest,
          newId("ses"), accountId, call.now, expires)
        .run();
    touchMembers(call.db(), accountId, call.now);
}

} // namespace

FreshSession startSession(const Call &call, const QString &accountId)
{
    FreshSession session{newToken("rcs_"), call.now.plusSeconds(monthSeconds)};
    insertSession(call, accountId, digestOf(session.token), session.expires);
    return session;
}

FreshSession startPageSession(const Call &call, const QString &accountId)
{
    FreshSession session{newToken("rcp_"), call.now.plusSeconds(hourSeconds)};
    insertSession(call, accountId, pageDigestOf(session.token), session.expires);
    return session;
}

QByteArray pageDigestOf(const QString &token) { return digestOf(QStringLiteral("page:") + token); }

} // namespace rollcall::plane

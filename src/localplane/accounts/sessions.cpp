// SPDX-License-Identifier: MIT
#include "localplane/accounts/sessions.h"

#include "localplane/store/members_table.h"

namespace rollcall::plane {

FreshSession startSession(const Call &call, const QString &accountId)
{
    constexpr std::int64_t lifetimeSeconds = 30 * 24 * 3600;
    FreshSession session{newToken("rcs_"), call.now.plusSeconds(lifetimeSeconds)};
    Query(call.db(), "DELETE FROM sessions WHERE expires <= ?", call.now.plusSeconds(-lifetimeSeconds)).run();
    Query(call.db(), "INSERT INTO sessions (digest, id, account_id, created, expires) VALUES (?, ?, ?, ?, ?)",
          digestOf(session.token), newId("ses"), accountId, call.now, session.expires)
        .run();
    touchMembers(call.db(), accountId, call.now);
    return session;
}

} // namespace rollcall::plane

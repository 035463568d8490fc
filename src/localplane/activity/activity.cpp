// SPDX-License-Identifier: MIT
#include "localplane/activity/activity.h"

namespace rollcall::plane {

void record(const Call &call, const QString &tenantId, const Deed &deed)
{
    const auto &caller = call.caller;
    const auto kind = [&] {
        switch (caller.kind) {
        case Caller::Kind::Session: return QStringLiteral("account");
        case Caller::Kind::AdminToken: return QStringLiteral("admin_token");
        case Caller::Kind::Nobody: break;
        }
        return QStringLiteral("anonymous");
    }();
    Query(
        call.db(),
        "INSERT INTO activity (tenant_id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id, before,"
        " after, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        OrNull{tenantId}, call.now, kind, caller.id(), caller.name(), QString::fromLatin1(deed.action),
        QString::fromLatin1(deed.targetKind), deed.targetId, OrNull{deed.before}, OrNull{deed.after}, call.requestId)
        .run();
}

} // namespace rollcall::plane

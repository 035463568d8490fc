// SPDX-License-Identifier: MIT
#include "localplane/activity/activity.h"

#include "localplane/activity/target_name.h"

namespace rollcall::plane {

QString actorKind(const Call &call, const QString &tenantId)
{
    if (call.caller.kind == Caller::Kind::AdminToken)
        return QStringLiteral("admin_token");
    if (call.scope)
        return call.scope->standing.kind == Standing::Kind::SystemAdministrator ? QStringLiteral("system_administrator")
                                                                                : QStringLiteral("member");
    // In a tenant that was not entered it is somebody who answers an invitation.
    return tenantId.isEmpty() ? QStringLiteral("account") : QStringLiteral("invitee");
}

void record(const Call &call, const QString &tenantId, const Deed &deed)
{
    const auto &caller = call.caller;
    const auto targetKind = QString::fromLatin1(deed.targetKind);
    const auto name = deed.targetName.isEmpty() ? nameOfTarget(call.db(), targetKind, deed.targetId) : deed.targetName;
    Query(call.db(),
          "INSERT INTO activity (tenant_id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,"
          " target_name, before, after, remote, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          OrNull{tenantId}, call.now, actorKind(call, tenantId), caller.id(), caller.name(),
          QString::fromLatin1(deed.action), targetKind, deed.targetId, OrNull{name}, OrNull{deed.before},
          OrNull{deed.after}, OrNull{call.request.remote}, call.requestId)
        .run();
}

} // namespace rollcall::plane

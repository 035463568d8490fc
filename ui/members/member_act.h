// SPDX-License-Identifier: MIT
#pragma once

#include "domain/team.h"
#include "session/tenant_session.h"

#include <QtQml/qqml.h>

#include <functional>

namespace rollcall {

/// What a person can do with a member's row.
namespace MemberAct {
Q_NAMESPACE
QML_ELEMENT
enum Kind {
    Open,
    CopyAddress,
    EditName,
    ChangeRole,
    Disable,
    Enable,
    Remove,
    Leave,
    Resend,
    EditTeams,
    AddToTeam,
    Allocate,
    Reclaim,
    SetLimits,
    Transfer,
    ShowTransactions
};
Q_ENUM_NS(Kind)
} // namespace MemberAct

/// One change of one member: what, and the new name or role where there is one. AddToTeam names the team, and in `value` the
/// role inside it. For credits `value` is the amount as digits; none is all that is unused, or a share without a limit.
struct MemberRequest {
    MemberAct::Kind kind = MemberAct::Open;
    Member target;
    QString value;
    Team team = {};
};

/// Whether it can be done now, by the policy and the session.
[[nodiscard]] Decision decideMemberAct(const TenantSession &session, const MemberRequest &request);
/// Sends it once, and calls back with the error or nothing, unless `context` has died by then.
void sendMemberAct(QObject *context, TenantSession &session, const MemberRequest &request, CancelToken cancel,
                   std::function<void(std::optional<Error>)> done);

/// The control plane's own word for it, without an ellipsis.
[[nodiscard]] QString memberActWord(const Policy &policy, MemberAct::Kind kind);
/// "%1" of a sentence about errors, where the page was not told which server it talks to.
[[nodiscard]] QString hostForErrors(const QString &host);

} // namespace rollcall

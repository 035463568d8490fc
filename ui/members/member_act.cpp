// SPDX-License-Identifier: MIT
#include "ui/members/member_act.h"

#include "session/deliver.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

template <typename T>
auto errorOnly(std::function<void(std::optional<Error>)> done)
{
    return [done = std::move(done)](const Result<T> &result) {
        done(result ? std::nullopt : std::optional(result.error()));
    };
}

} // namespace

Decision decideMemberAct(const TenantSession &session, const MemberRequest &request)
{
    switch (request.kind) {
    case MemberAct::Open:
    case MemberAct::CopyAddress: return Decision::allow();
    case MemberAct::EditName: return session.decide(Action::EditMember, request.target);
    case MemberAct::ChangeRole:
        return request.value.isEmpty() ? session.decide(Action::ChangeRole, request.target)
                                       : session.decideRole(request.target, request.value);
    case MemberAct::Disable: return session.decide(Action::DisableMember, request.target);
    case MemberAct::Enable: return session.decide(Action::EnableMember, request.target);
    case MemberAct::Remove: return session.decide(Action::RemoveMember, request.target);
    case MemberAct::Leave: return session.decide(Action::Leave, request.target);
    case MemberAct::Transfer:
        // On the holder's own row it is the beginning: who receives it is chosen then.
        return request.target.id == session.policy().callerMemberId ? session.decide(Action::Transfer)
                                                                    : session.decide(Action::Transfer, request.target);
    }
    return {};
}

void sendMemberAct(QObject *context, TenantSession &session, const MemberRequest &request, CancelToken cancel,
                   std::function<void(std::optional<Error>)> done)
{
    switch (request.kind) {
    case MemberAct::Open:
    case MemberAct::CopyAddress:
    case MemberAct::Transfer: return; // a form of its own, which asks for more
    case MemberAct::EditName:
        return deliver(context, session.renameMember(request.target, request.value, cancel),
                       errorOnly<Member>(std::move(done)));
    case MemberAct::ChangeRole:
        return deliver(context, session.changeRole(request.target, request.value, cancel),
                       errorOnly<Member>(std::move(done)));
    case MemberAct::Disable:
        return deliver(context, session.disableMember(request.target, cancel), errorOnly<Member>(std::move(done)));
    case MemberAct::Enable:
        return deliver(context, session.enableMember(request.target, cancel), errorOnly<Member>(std::move(done)));
    case MemberAct::Remove:
        return deliver(context, session.removeMember(request.target, cancel),
                       errorOnly<std::monostate>(std::move(done)));
    case MemberAct::Leave: return deliver(context, session.leave(cancel), errorOnly<std::monostate>(std::move(done)));
    }
}

QString memberActWord(const Policy &policy, MemberAct::Kind kind)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("MemberAct", text); };
    switch (kind) {
    case MemberAct::Open: return say("Open details");
    case MemberAct::CopyAddress: return say("Copy e-mail");
    case MemberAct::EditName: return say("Edit name");
    case MemberAct::ChangeRole: return policy.word(QStringLiteral("change_role"), say("Change role"));
    case MemberAct::Disable: return policy.word(QStringLiteral("disable"), say("Disable"));
    case MemberAct::Enable: return policy.word(QStringLiteral("enable"), say("Enable"));
    case MemberAct::Remove: return policy.word(QStringLiteral("remove"), say("Remove"));
    case MemberAct::Leave: return policy.word(QStringLiteral("leave"), say("Leave"));
    case MemberAct::Transfer:
        return say("%1 %2").arg(policy.word(QStringLiteral("transfer"), say("Transfer")),
                                policy.roleLabel(policy.transfer.role));
    }
    return {};
}

QString hostForErrors(const QString &host)
{
    return host.isEmpty() ? QCoreApplication::translate("MemberAct", "The control plane") : host;
}

} // namespace rollcall

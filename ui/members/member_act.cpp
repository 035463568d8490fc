// SPDX-License-Identifier: MIT
#include "ui/members/member_act.h"

#include "session/deliver.h"
#include "session/tenant_credits.h"
#include "session/tenant_teams.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

template <typename T>
auto errorOnly(std::function<void(std::optional<Error>)> done)
{
    return [done = std::move(done)](const Result<T> &result) {
        done(result ? std::nullopt : std::optional(result.error()));
    };
}

// The invitation that the row of somebody who has not joined yet stands for.
Invitation invitationOf(const TenantSession &session, const Member &member)
{
    const auto table = session.invitations();
    const auto found = std::find_if(table->cbegin(), table->cend(), [&](const Invitation &invitation) {
        return !member.invitationId.isEmpty() && invitation.id == member.invitationId;
    });
    return found == table->cend() ? Invitation() : *found;
}

Decision decideResend(const TenantSession &session, const Member &member)
{
    const auto invitation = invitationOf(session, member);
    return invitation.id.isEmpty() ? Decision() : session.decide(Action::ResendInvitation, invitation);
}

Decision decideTeam(const TenantSession &session, const MemberRequest &request)
{
    const auto &kinds = session.policy().teamKinds;
    const auto kind = std::find_if(kinds.cbegin(), kinds.cend(),
                                   [&](const TeamKind &known) { return known.id == request.team.kind; });
    if (kind == kinds.cend())
        return {};
    if (request.target.status == MemberStatus::Invited && !kind->assignableBeforeJoining)
        return Decision::deny(
            QStringLiteral("not_joined"),
            QCoreApplication::translate("MemberAct", "Only who has joined can be in a %1.").arg(kind->label.toLower()));
    return decideMembership(session, *kind, request.target.id, std::nullopt);
}

std::optional<std::int64_t> amountOf(const QString &value)
{
    return value.isEmpty() ? std::nullopt : std::optional<std::int64_t>(value.toLongLong());
}

Decision decideAllocation(const TenantSession &session, const MemberRequest &request)
{
    auto decision = session.decide(Action::AllocateCredits, request.target);
    const auto &quota = session.policy().quota;
    if (decision.allowed() && quota.poolLeft == 0 && !quota.unlimited)
        return Decision::deny(QStringLiteral("pool_exhausted"),
                              QCoreApplication::translate("MemberAct", "Nothing is left in the pool."),
                              QCoreApplication::translate("MemberAct", "Reclaim what others do not use."));
    return decision;
}

Decision decideReclaim(const TenantSession &session, const MemberRequest &request)
{
    auto decision = session.decide(Action::AllocateCredits, request.target);
    const auto &credits = request.target.credits;
    const bool nothing = !credits || (credits->limit && *credits->limit <= credits->used);
    if (decision.allowed() && nothing)
        return Decision::deny(QStringLiteral("nothing_to_reclaim"),
                              QCoreApplication::translate("MemberAct", "There is nothing unused to take back."));
    return decision;
}

// One's own are for everybody to see; nobody who is only invited has any.
Decision decideTransactions(const TenantSession &session, const Member &target)
{
    if (target.status == MemberStatus::Invited || session.policy().quota.unit.isEmpty())
        return {};
    const auto decision = session.policy().decide(Action::ReadCredits);
    const bool own = target.id == session.policy().callerMemberId;
    return own && decision.supported() ? Decision::allow() : session.decide(Action::ReadCredits);
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
    case MemberAct::Resend: return decideResend(session, request.target);
    // What can be changed in the dialog differs from team to team; looking can whoever may read them.
    case MemberAct::EditTeams:
        return session.policy().teamKinds.isEmpty() ? Decision() : session.decide(Action::ReadTeams);
    case MemberAct::AddToTeam: return decideTeam(session, request);
    case MemberAct::Allocate: return decideAllocation(session, request);
    case MemberAct::Reclaim:
        if (!session.policy().quota.reclaimable)
            return {};
        return decideReclaim(session, request);
    case MemberAct::SetLimits: return session.decide(Action::SetLimits, request.target);
    case MemberAct::ShowTransactions: return decideTransactions(session, request.target);
    }
    return {};
}

void sendMemberAct(QObject *context, TenantSession &session, const MemberRequest &request, CancelToken cancel,
                   std::function<void(std::optional<Error>)> done)
{
    switch (request.kind) {
    case MemberAct::Open:
    case MemberAct::CopyAddress:
    case MemberAct::EditTeams:
    case MemberAct::SetLimits:
    case MemberAct::Transfer: // forms of their own, which ask for more
    case MemberAct::ShowTransactions: return;
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
    case MemberAct::Resend:
        return deliver(context, session.resend(invitationOf(session, request.target), cancel),
                       errorOnly<ResentInvitation>(std::move(done)));
    case MemberAct::AddToTeam:
        return deliver(context, assignToTeam(&session, request.team, request.target.id, request.value, cancel),
                       errorOnly<TeamMembership>(std::move(done)));
    case MemberAct::Allocate:
        return deliver(context, allocateCredits(&session, request.target, amountOf(request.value), cancel),
                       errorOnly<Member>(std::move(done)));
    case MemberAct::Reclaim:
        return deliver(context, reclaimCredits(&session, request.target, amountOf(request.value), cancel),
                       errorOnly<Member>(std::move(done)));
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
    case MemberAct::Resend: return policy.word(QStringLiteral("resend"), say("Resend"));
    case MemberAct::EditTeams: {
        QStringList kinds;
        for (const auto &part : policy.teamKinds)
            kinds.append(kinds.isEmpty() ? part.plural : part.plural.toLower());
        return kinds.size() == 2 ? say("%1 and %2").arg(kinds.at(0), kinds.at(1)) : kinds.join(QStringLiteral(", "));
    }
    case MemberAct::AddToTeam:
        return policy.teamKinds.isEmpty() ? QString()
                                          : say("Add to %1").arg(policy.teamKinds.constFirst().label.toLower());
    //: %1 is the unit: "Allocate credits"
    case MemberAct::Allocate: return policy.word(QStringLiteral("allocate"), say("Allocate %1").arg(policy.quota.unit));
    //: %1 is the unit: "Reclaim credits"
    case MemberAct::Reclaim: return policy.word(QStringLiteral("reclaim"), say("Reclaim %1").arg(policy.quota.unit));
    case MemberAct::SetLimits: return policy.word(QStringLiteral("set_limits"), say("Set limits"));
    case MemberAct::ShowTransactions: return say("Show transactions");
    }
    return {};
}

QString hostForErrors(const QString &host)
{
    return host.isEmpty() ? QCoreApplication::translate("MemberAct", "The control plane") : host;
}

} // namespace rollcall

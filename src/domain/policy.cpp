// SPDX-License-Identifier: MIT
#include "domain/policy.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall {

namespace {

constexpr std::array actionIds{std::pair(Action::CreateMember, "member.create"),
                               std::pair(Action::EditMember, "member.edit"),
                               std::pair(Action::ChangeRole, "member.change_role"),
                               std::pair(Action::DisableMember, "member.disable"),
                               std::pair(Action::EnableMember, "member.enable"),
                               std::pair(Action::RemoveMember, "member.remove"),
                               std::pair(Action::Leave, "member.leave"),
                               std::pair(Action::Transfer, "ownership.transfer"),
                               std::pair(Action::ReadInvitations, "invitation.read"),
                               std::pair(Action::Invite, "invitation.create"),
                               std::pair(Action::ResendInvitation, "invitation.resend"),
                               std::pair(Action::RevokeInvitation, "invitation.revoke"),
                               std::pair(Action::CopyInvitationLink, "invitation.copy_link"),
                               std::pair(Action::ReadLinks, "link.read"),
                               std::pair(Action::ManageLinks, "link.manage"),
                               std::pair(Action::ManageTokens, "token.manage"),
                               std::pair(Action::ReadCredits, "credits.read"),
                               std::pair(Action::AllocateCredits, "credits.allocate"),
                               std::pair(Action::SetLimits, "member.set_limits"),
                               std::pair(Action::ReadTeams, "team.read"),
                               std::pair(Action::ManageTeams, "team.manage"),
                               std::pair(Action::ReadKeys, "key.read"),
                               std::pair(Action::ManageKeys, "key.manage"),
                               std::pair(Action::ManageOwnKeys, "key.own"),
                               std::pair(Action::ReadActivity, "activity.read")};

QString say(const char *text) { return QCoreApplication::translate("Policy", text); }

bool changesStanding(Action action)
{
    return action == Action::ChangeRole || action == Action::DisableMember || action == Action::RemoveMember;
}

QString labelsOf(const Policy &policy, const QStringList &roles)
{
    QStringList labels;
    for (const auto &id : roles)
        labels.append(policy.roleLabel(id));
    return labels.join(say(" or "));
}

Decision decideTransfer(const Policy &policy, const Decision &decision, const Member &target, bool oneself)
{
    if (oneself)
        return Decision::deny(QStringLiteral("self_forbidden"), say("You have this role already."));
    if (target.status != MemberStatus::Active)
        return Decision::deny(QStringLiteral("not_active"), say("Only an active member can take this on."));
    const auto &fitting = policy.transfer.targetRoles;
    if (!fitting.contains(target.role))
        return Decision::deny(QStringLiteral("target_not_fitting"),
                              say("This passes on to a member who is %1.").arg(labelsOf(policy, fitting)),
                              say("Change their role first."));
    return decision;
}

} // namespace

const Role *Policy::role(const QString &id) const
{
    const auto found = std::find_if(roles.cbegin(), roles.cend(), [&](const Role &role) { return role.id == id; });
    return found == roles.cend() ? nullptr : &*found;
}

QString Policy::roleLabel(const QString &id) const
{
    const auto *known = role(id);
    return known ? known->label : id;
}

QString Policy::word(const QString &key, const QString &fallback) const { return words.value(key, fallback); }

Decision Policy::decide(Action action) const { return actions.value(actionId(action)); }

QString actionId(Action action)
{
    for (const auto &[known, id] : actionIds) {
        if (known == action)
            return QString::fromLatin1(id);
    }
    return {};
}

std::optional<Action> actionFrom(const QString &id)
{
    for (const auto &[action, known] : actionIds) {
        if (id == QLatin1String(known))
            return action;
    }
    return std::nullopt;
}

const QList<Action> &allActions()
{
    static const QList<Action> actions = [] {
        QList<Action> all;
        for (const auto &[action, id] : actionIds)
            all.append(action);
        return all;
    }();
    return actions;
}

Decision decide(const Policy &policy, Action action, const Member &target)
{
    auto decision = policy.decide(action);
    if (!decision.allowed())
        return decision;
    const bool oneself = !policy.callerMemberId.isEmpty() && target.id == policy.callerMemberId;
    if (oneself && policy.neverOneself.contains(actionId(action)))
        return Decision::deny(QStringLiteral("self_forbidden"), say("You cannot do this to yourself."),
                              say("Another administrator can do it."));
    if (action == Action::Transfer)
        return decideTransfer(policy, decision, target, oneself);
    const auto *role = policy.role(target.role);
    if (changesStanding(action) && role && !role->removable)
        return Decision::deny(QStringLiteral("protected_role"), role->lockedReason);
    if (action == Action::DisableMember && target.status != MemberStatus::Active)
        return Decision::deny(QStringLiteral("not_active"), say("Only an active member can be disabled."));
    if (action == Action::AllocateCredits && target.status != MemberStatus::Active)
        return Decision::deny(QStringLiteral("not_active"), say("Only an active member can be given a share."));
    if (action == Action::EnableMember && target.status != MemberStatus::Disabled)
        return Decision::deny(QStringLiteral("not_disabled"), say("This member is not disabled."));
    return decision;
}

Decision decideRole(const Policy &policy, const Member &target, const QString &roleId)
{
    auto decision = decide(policy, Action::ChangeRole, target);
    if (!decision.allowed())
        return decision;
    const auto *role = policy.role(roleId);
    if (!role)
        return Decision::deny(QStringLiteral("unknown_role"), say("This role does not exist here."));
    if (!role->assignable)
        return Decision::deny(QStringLiteral("role_not_assignable"), role->lockedReason);
    return decision;
}

Decision decideInvitedRole(const Policy &policy, const QString &roleId)
{
    auto decision = policy.decide(Action::Invite);
    if (!decision.allowed())
        return decision;
    const auto *role = policy.role(roleId);
    if (!role)
        return Decision::deny(QStringLiteral("unknown_role"), say("This role does not exist here."));
    if (!role->invitable)
        return Decision::deny(QStringLiteral("role_not_invitable"), role->lockedReason);
    if (!policy.invitations.roleChosen && roleId != policy.defaultRole)
        return Decision::deny(QStringLiteral("role_fixed"),
                              say("Everyone who is invited here starts with the same role."));
    return decision;
}

Decision decide(const Policy &policy, Action action, const Invitation &target, Instant now)
{
    auto decision = policy.decide(action);
    if (!decision.allowed())
        return decision;
    const auto state = effectiveState(target.state, target.expires, now);
    const auto refuse = [&] {
        if (state == InvitationState::Accepted)
            return Decision::deny(QStringLiteral("already_accepted"), say("This invitation has been accepted."));
        return Decision::deny(QStringLiteral("invitation_closed"), say("This invitation is closed."),
                              say("Send a new invitation."));
    };
    if (action == Action::ResendInvitation && !transition(state, InvitationEvent::Resend))
        return refuse();
    if (action == Action::RevokeInvitation && !transition(state, InvitationEvent::Revoke))
        return refuse();
    if (action == Action::CopyInvitationLink && state != InvitationState::Pending)
        return refuse();
    return decision;
}

} // namespace rollcall

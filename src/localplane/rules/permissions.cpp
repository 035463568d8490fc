// SPDX-License-Identifier: MIT
#include "localplane/rules/permissions.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

QString labelOf(Action action)
{
    switch (action) {
    case Action::CreateMember: return QStringLiteral("Create members directly");
    case Action::EditMember: return QStringLiteral("Edit members' names");
    case Action::ChangeRole: return QStringLiteral("Change roles");
    case Action::DisableMember: return QStringLiteral("Disable members");
    case Action::EnableMember: return QStringLiteral("Enable members");
    case Action::RemoveMember: return QStringLiteral("Remove members");
    case Action::Leave: return QStringLiteral("Leave");
    case Action::Transfer: return QStringLiteral("Transfer the top role");
    case Action::ReadInvitations: return QStringLiteral("See invitations");
    case Action::Invite: return QStringLiteral("Invite people");
    case Action::ResendInvitation: return QStringLiteral("Resend invitations");
    case Action::RevokeInvitation: return QStringLiteral("Revoke invitations");
    case Action::CopyInvitationLink: return QStringLiteral("Copy the links of invitations");
    case Action::ReadLinks: return QStringLiteral("See invitation links");
    case Action::ManageLinks: return QStringLiteral("Generate and end invitation links");
    case Action::ManageTokens: return QStringLiteral("Manage admin tokens");
    case Action::ReadCredits: return QStringLiteral("See the pool and its transactions");
    case Action::AllocateCredits: return QStringLiteral("Allocate from the pool");
    case Action::SetLimits: return QStringLiteral("Set members' budgets and rate limits");
    case Action::ReadTeams: return QStringLiteral("See how the members are divided");
    case Action::ManageTeams: return QStringLiteral("Say who belongs to what part");
    case Action::ReadKeys: return QStringLiteral("See members' API keys");
    case Action::ManageKeys: return QStringLiteral("Manage members' API keys");
    case Action::ManageOwnKeys: return QStringLiteral("Manage own API keys");
    case Action::ReadActivity: return QStringLiteral("Read the activity log");
    }
    return actionId(action);
}

} // namespace

void describePermissions(const RuleSet &rules, Policy &policy)
{
    for (const auto action : allActions()) {
        const auto grant = std::find_if(rules.grants.cbegin(), rules.grants.cend(),
                                        [&](const Grant &known) { return known.action == action; });
        if (grant == rules.grants.cend())
            continue;
        const auto id = actionId(action);
        policy.permissions.append({id, labelOf(action)});
        for (auto &role : policy.roles) {
            if (grant->roles.contains(role.id))
                role.permissions.append(id);
        }
    }
    policy.permissions.append(rules.permissions);
}

} // namespace rollcall::plane

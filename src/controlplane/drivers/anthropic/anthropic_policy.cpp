// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_policy.h"

namespace rollcall::anthropic {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t inviteLifetime = 21LL * 24 * 60 * 60;

Role role(const QString &id, const QString &label, const QString &description, int rank)
{
    Role made;
    made.id = id;
    made.label = label;
    made.description = description;
    made.rank = rank;
    return made;
}

/// A role that exists and that no request can give.
Role lockedRole(const QString &id, const QString &label, const QString &description, int rank)
{
    auto made = role(id, label, description, rank);
    made.invitable = made.assignable = false;
    made.lockedReason = u"The Admin API never gives this role. Give it in the console of the platform."_s;
    return made;
}

QList<Role> organizationRoles()
{
    auto admin = lockedRole(u"admin"_s, u"Admin"_s, u"Manages the organization, its members and its keys"_s, 4);
    admin.administrator = true;
    return {admin,
            role(u"billing"_s, u"Billing"_s, u"Uses the workbench and manages billing"_s, 3),
            role(u"developer"_s, u"Developer"_s, u"Uses the workbench and manages API keys"_s, 2),
            role(u"claude_code_user"_s, u"Claude Code user"_s, u"Uses the workbench and Claude Code"_s, 1),
            role(u"user"_s, u"User"_s, u"Uses the workbench"_s, 0),
            lockedRole(u"managed"_s, u"Managed"_s, u"Has what its groups give"_s, 0)};
}

TeamKind workspaces()
{
    TeamKind kind;
    kind.id = u"workspace"_s;
    kind.label = u"Workspace"_s;
    kind.plural = u"Workspaces"_s;
    kind.roles = {role(u"workspace_admin"_s, u"Workspace admin"_s, {}, 3),
                  role(u"workspace_developer"_s, u"Workspace developer"_s, {}, 2),
                  role(u"workspace_restricted_developer"_s, u"Restricted workspace developer"_s, {}, 1),
                  role(u"workspace_user"_s, u"Workspace user"_s, {}, 0)};
    kind.defaultRole = u"workspace_user"_s;
    return kind;
}

Decision notOffered(const QString &reason, const QString &remedy = {})
{
    return Decision::deny(u"not_offered"_s, reason, remedy);
}

} // namespace

Policy makePolicy()
{
    Policy policy;
    policy.version = u"1"_s;
    policy.words = {{u"tenant"_s, u"organization"_s},
                    {u"tenants"_s, u"organizations"_s},
                    {u"team"_s, u"workspace"_s},
                    {u"teams"_s, u"workspaces"_s}};
    policy.roles = organizationRoles();
    policy.defaultRole = u"user"_s;
    policy.channels = {{InvitationChannel::Email, Decision::allow()}};
    policy.invitations.lifetimeSeconds = inviteLifetime;
    policy.invitations.batchMax = 50;
    policy.teamKinds = {workspaces()};
    const auto set = [&](Action action, const Decision &decision) {
        policy.actions.insert(actionId(action), decision);
    };
    for (const auto action : {Action::ReadInvitations, Action::Invite, Action::RevokeInvitation, Action::ChangeRole,
                              Action::RemoveMember, Action::ReadTeams, Action::ManageTeams})
        set(action, Decision::allow());
    set(Action::CreateMember,
        notOffered(u"The Admin API adds people by invitation only."_s, u"Invite them instead."_s));
    set(Action::EditMember, notOffered(u"The Admin API changes no names: people do that themselves."_s));
    set(Action::DisableMember, notOffered(u"The Admin API disables nobody."_s, u"Remove the member instead."_s));
    set(Action::ResendInvitation,
        notOffered(u"The Admin API sends no invitation twice."_s, u"Revoke it and invite the person again."_s));
    set(Action::CopyInvitationLink,
        notOffered(u"The Admin API gives no link: it is in the mail to the person alone."_s));
    policy.callerRole = u"Admin key"_s;
    return policy;
}

} // namespace rollcall::anthropic

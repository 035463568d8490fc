// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

namespace {

QList<Role> hubRoles()
{
    Role admin;
    admin.id = QStringLiteral("admin");
    admin.label = QStringLiteral("Admin");
    admin.description = QStringLiteral("Manages members, workspaces and groups");
    admin.rank = 1;
    admin.administrator = true;
    admin.invitable = false;
    admin.lockedReason = QStringLiteral("Everyone joins as a member; the role can be changed later.");
    admin.permissions = {QStringLiteral("use")};
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    member.description = QStringLiteral("Works in the workspaces it is assigned to");
    member.permissions = {QStringLiteral("use")};
    return {admin, member};
}

TeamKind workspaces()
{
    Role manager;
    manager.id = QStringLiteral("manager");
    manager.label = QStringLiteral("Manager");
    manager.description = QStringLiteral("Says who is in this workspace, and as what");
    manager.rank = 1;
    manager.administrator = true;
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    member.description = QStringLiteral("Works in this workspace");
    TeamKind kind;
    kind.id = QStringLiteral("workspace");
    kind.label = QStringLiteral("Workspace");
    kind.plural = QStringLiteral("Workspaces");
    kind.roles = {manager, member};
    kind.defaultRole = member.id;
    kind.assignableBeforeJoining = true;
    return kind;
}

TeamKind groups()
{
    TeamKind kind;
    kind.id = QStringLiteral("group");
    kind.label = QStringLiteral("Group");
    kind.plural = QStringLiteral("Groups");
    kind.assignableBeforeJoining = true;
    return kind;
}

} // namespace

RuleSet hubRules()
{
    const QStringList admin{QStringLiteral("admin")};
    const QStringList everyone{QStringLiteral("admin"), QStringLiteral("member")};
    RuleSet rules;
    rules.id = QStringLiteral("hub");
    rules.words = commonWords();
    rules.words.insert(QStringLiteral("tenant"), QStringLiteral("organization"));
    rules.words.insert(QStringLiteral("tenants"), QStringLiteral("organizations"));
    rules.words.insert(QStringLiteral("remove"), QStringLiteral("Delete"));
    rules.words.insert(QStringLiteral("removing"), QStringLiteral("Deleting"));
    rules.words.insert(QStringLiteral("removed"), QStringLiteral("Deleted"));
    rules.words.insert(QStringLiteral("pending"), QStringLiteral("Invited"));
    rules.words.insert(QStringLiteral("state_pending"), QStringLiteral("Invited"));
    rules.words.insert(QStringLiteral("state_accepted"), QStringLiteral("Joined"));
    rules.words.insert(QStringLiteral("status_active"), QStringLiteral("Joined"));
    rules.words.insert(QStringLiteral("team"), QStringLiteral("workspace"));
    rules.words.insert(QStringLiteral("teams"), QStringLiteral("workspaces"));
    rules.words.insert(QStringLiteral("pool"), QStringLiteral("Shared units"));
    rules.roles = hubRoles();
    rules.defaultRole = QStringLiteral("member");
    rules.channels = {{InvitationChannel::Email, Decision::allow()}};
    rules.invitations.roleChosen = false;
    rules.invitations.listedWithMembers = true;
    rules.invitations.registerJoins = true;
    rules.invitations.resendReplacesLink = true;
    rules.invitations.batchMax = 100;
    rules.quota.unit = QStringLiteral("units");
    rules.grants = {{Action::ChangeRole, admin},   {Action::RemoveMember, admin},     {Action::ReadInvitations, admin},
                    {Action::Invite, admin},       {Action::ResendInvitation, admin}, {Action::RevokeInvitation, admin},
                    {Action::ReadTeams, everyone}, {Action::ManageTeams, admin},      {Action::ReadActivity, admin}};
    rules.permissions = {{QStringLiteral("use"), QStringLiteral("Use the shared units")}};
    rules.teamKinds = {workspaces(), groups()};
    rules.consequences[actionId(Action::RemoveMember)].append(
        QStringLiteral("Whoever is removed from the organization is removed from all of its workspaces and groups."));
    rules.quota.noneNote = QStringLiteral("Everybody uses the units of the organization.");
    rules.grants << Grant{Action::ReadCredits, admin};
    rules.neverOneself = {actionId(Action::RemoveMember)};
    rules.uniqueness = QStringLiteral("An account belongs to one organization.");
    rules.oneTenantPerAccount = true;
    rules.joinNote = QStringLiteral("After joining you share the unit pool of %1.");
    return rules;
}

} // namespace rollcall::plane

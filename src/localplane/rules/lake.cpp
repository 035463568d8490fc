// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

namespace {

QList<Role> lakeRoles()
{
    Role owner;
    owner.id = QStringLiteral("owner");
    owner.label = QStringLiteral("Owner");
    owner.description = QStringLiteral("Owns the team, its quota and its members");
    owner.rank = 2;
    owner.administrator = true;
    owner.invitable = owner.assignable = owner.removable = false;
    owner.lockedReason = QStringLiteral("A team has one owner. Ownership passes on by Transfer only.");
    owner.lockedLeadsToTransfer = true;
    owner.permissions = {QStringLiteral("use"), QStringLiteral("usage")};
    Role admin;
    admin.id = QStringLiteral("admin");
    admin.label = QStringLiteral("Admin");
    admin.description = QStringLiteral("Manages members, invitations and quotas");
    admin.rank = 1;
    admin.permissions = {QStringLiteral("use"), QStringLiteral("usage")};
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    member.description = QStringLiteral("Uses the team's quota and sees its own usage");
    member.permissions = {QStringLiteral("use"), QStringLiteral("usage")};
    return {owner, admin, member};
}

} // namespace

RuleSet lakeRules()
{
    const QStringList managers{QStringLiteral("owner"), QStringLiteral("admin")};
    const QStringList everyone = managers + QStringList(QStringLiteral("member"));
    RuleSet rules;
    rules.id = QStringLiteral("lake");
    rules.words = commonWords();
    rules.words.insert(QStringLiteral("tenant"), QStringLiteral("team"));
    rules.words.insert(QStringLiteral("tenants"), QStringLiteral("teams"));
    rules.words.insert(QStringLiteral("pool"), QStringLiteral("Team quota"));
    rules.roles = lakeRoles();
    rules.defaultRole = QStringLiteral("member");
    rules.channels = {{InvitationChannel::Email, Decision::allow()}};
    rules.invitations.lifetimeSeconds = 7 * daySeconds;
    rules.invitations.lifetimeChoices = {daySeconds, 7 * daySeconds, 30 * daySeconds};
    rules.invitations.messageMax = 500;
    rules.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Always;
    rules.invitations.registerJoins = true;
    rules.invitations.resendReplacesLink = true;
    rules.invitations.batchMax = 50;
    rules.quota.unit = QStringLiteral("quota");
    rules.quota.perMember = rules.quota.unlimited = rules.quota.reclaimable = true;
    rules.quota.unlimitedNote = QStringLiteral("The owner's balance is the limit.");
    rules.quota.noneNote = QStringLiteral("Without a quota of their own they use the team's.");
    rules.grants = {{Action::ChangeRole, managers},
                    {Action::RemoveMember, managers},
                    {Action::Leave, {QStringLiteral("admin"), QStringLiteral("member")}, false, false},
                    {Action::ReadInvitations, managers},
                    {Action::Invite, managers},
                    {Action::ResendInvitation, managers},
                    {Action::RevokeInvitation, managers},
                    {Action::CopyInvitationLink, managers},
                    {Action::ReadLinks, managers},
                    {Action::ManageLinks, managers},
                    {Action::ReadActivity, managers}};
    rules.permissions = {{QStringLiteral("use"), QStringLiteral("Use the team's quota")},
                         {QStringLiteral("usage"), QStringLiteral("See own usage")}};
    rules.grants << Grant{Action::ReadCredits, managers} << Grant{Action::AllocateCredits, managers};
    rules.consequences[actionId(Action::RemoveMember)] += QStringLiteral("Unused quota returns to the team.");
    rules.consequences[actionId(Action::Leave)] += QStringLiteral("Your unused quota returns to the team.");
    rules.grants.append({{Action::Transfer, {QStringLiteral("owner")}, false, false},
                         {Action::ReadKeys, managers},
                         {Action::ManageKeys, managers},
                         {Action::ManageOwnKeys, everyone, false, false}});
    rules.transfer.role = QStringLiteral("owner");
    rules.transfer.roleAfterwards = QStringLiteral("admin");
    rules.transfer.targetRoles = {QStringLiteral("admin")};
    rules.transfer.consequences = {
        QStringLiteral("%1 becomes the owner, with the team's quota, members and invitations."),
        QStringLiteral("You become an admin. Only %1 can transfer ownership back to you.")};
    rules.consequences[actionId(Action::RemoveMember)].append(
        QStringLiteral("Their API keys of this team are revoked at once."));
    rules.consequences[actionId(Action::Leave)].append(
        QStringLiteral("Your API keys of this team are revoked at once."));
    rules.contextNote = QStringLiteral("Calls spend the quota of %1.");
    rules.personalContexts = true;
    rules.personalContextNote = QStringLiteral("Calls spend your own quota.");
    rules.neverOneself = {actionId(Action::RemoveMember), actionId(Action::ChangeRole)};
    rules.uniqueness = QStringLiteral("One person may be in many teams, and has a personal context besides.");
    rules.links.revoke = true;
    rules.joinNote = QStringLiteral("After joining you use the quota of %1. You can leave again at any time.");
    return rules;
}

} // namespace rollcall::plane

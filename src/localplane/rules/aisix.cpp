// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

namespace {

QList<Role> aisixRoles()
{
    Role owner;
    owner.id = QStringLiteral("owner");
    owner.label = QStringLiteral("Owner");
    owner.description = QStringLiteral("Everything, with admin tokens and the organization itself");
    owner.rank = 2;
    owner.administrator = true;
    owner.permissions = {QStringLiteral("use"), QStringLiteral("join_teams")};
    Role admin;
    admin.id = QStringLiteral("admin");
    admin.label = QStringLiteral("Admin");
    admin.description = QStringLiteral("Manages members, teams, budgets and rate limits");
    admin.rank = 1;
    admin.permissions = {QStringLiteral("use"), QStringLiteral("join_teams")};
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    member.description = QStringLiteral("Has own API keys and joins teams");
    member.permissions = {QStringLiteral("use"), QStringLiteral("join_teams")};
    return {owner, admin, member};
}

TeamKind teams()
{
    TeamKind kind;
    kind.id = QStringLiteral("team");
    kind.label = QStringLiteral("Team");
    kind.plural = QStringLiteral("Teams");
    kind.selfService = true;
    return kind;
}

} // namespace

RuleSet aisixRules()
{
    const QStringList managers{QStringLiteral("owner"), QStringLiteral("admin")};
    const QStringList everyone{QStringLiteral("owner"), QStringLiteral("admin"), QStringLiteral("member")};
    RuleSet rules;
    rules.id = QStringLiteral("aisix");
    rules.words = commonWords();
    rules.words.insert(QStringLiteral("tenant"), QStringLiteral("organization"));
    rules.words.insert(QStringLiteral("tenants"), QStringLiteral("organizations"));
    rules.words.insert(QStringLiteral("link"), QStringLiteral("One-time link"));
    rules.roles = aisixRoles();
    rules.defaultRole = QStringLiteral("member");
    rules.channels = {{InvitationChannel::Email, Decision::allow()}};
    rules.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Once;
    rules.invitations.registerJoins = true;
    rules.creation.password = CreationPolicy::Password::None;
    rules.creation.displayNameRequired = true;
    rules.creation.role = QStringLiteral("member");
    rules.creation.type = MemberType::ApiOnly;
    rules.creation.note = QStringLiteral("Active at once, cannot sign in, and owns API keys. Any address will do.");
    rules.creationNameField = QStringLiteral("name");
    rules.creationAnswersShort = true;
    rules.quota.unit = QStringLiteral("budget");
    rules.quota.perMember = rules.quota.unlimited = rules.quota.monthly = true;
    rules.quota.noneNote = QStringLiteral("No budget is set, so nothing limits what they spend.");
    rules.limits.requestsPerMinute = rules.limits.budget = true;
    rules.limits.budgetUnit = QStringLiteral("USD");
    rules.grants = {{Action::CreateMember, managers},
                    {Action::ChangeRole, managers},
                    {Action::RemoveMember, managers},
                    {Action::ReadInvitations, managers},
                    {Action::Invite, managers},
                    {Action::RevokeInvitation, managers},
                    {Action::ReadTeams, everyone},
                    {Action::ManageTeams, managers},
                    {Action::ManageTokens, {QStringLiteral("owner")}, true, false},
                    {Action::ReadActivity, managers}};
    rules.permissions = {{QStringLiteral("use"), QStringLiteral("Call models with own API keys")},
                         {QStringLiteral("join_teams"), QStringLiteral("Join teams")}};
    rules.teamKinds = {teams()};
    rules.consequences[actionId(Action::RemoveMember)].append(
        QStringLiteral("Whoever is removed from the organization is removed from all of its teams."));
    rules.grants << Grant{Action::ReadCredits, managers} << Grant{Action::SetLimits, managers};
    rules.grants.append({{Action::ReadKeys, managers},
                         {Action::ManageKeys, managers},
                         {Action::ManageOwnKeys, managers + QStringList(QStringLiteral("member")), false, false}});
    rules.consequences[actionId(Action::RemoveMember)].append(
        QStringLiteral("API keys that they own are revoked at once."));
    rules.neverOneself = {actionId(Action::RemoveMember)};
    rules.uniqueness = QStringLiteral("An e-mail address belongs to one account in the whole deployment.");
    rules.uniqueInDeployment = true;
    rules.syntheticAddresses = true;
    rules.sendsMessages = false;
    rules.tokenRole = QStringLiteral("admin");
    rules.joinNote = QStringLiteral("After joining %1 you create your own API keys and join teams.");
    return rules;
}

} // namespace rollcall::plane

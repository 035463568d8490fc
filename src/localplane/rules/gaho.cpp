// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

namespace {

QList<Role> gahoRoles()
{
    Role admin;
    admin.id = QStringLiteral("tenant_admin");
    admin.label = QStringLiteral("Tenant admin");
    admin.description = QStringLiteral("Manages the tenant's users, links and credits");
    admin.rank = 1;
    admin.administrator = true;
    admin.invitable = admin.assignable = admin.removable = false;
    admin.lockedReason = QStringLiteral("A tenant has one tenant admin. The role passes on by Transfer only.");
    admin.lockedLeadsToTransfer = true;
    admin.permissions = {QStringLiteral("use"), QStringLiteral("usage")};
    Role user;
    user.id = QStringLiteral("user");
    user.label = QStringLiteral("User");
    user.description = QStringLiteral("Creates API keys, calls models and sees its own usage");
    user.permissions = {QStringLiteral("use"), QStringLiteral("usage")};
    return {admin, user};
}

ChannelPolicy none(InvitationChannel channel)
{
    Decision decision;
    decision.code = QStringLiteral("link_only");
    decision.reason = QStringLiteral("People are invited by link here.");
    return {channel, decision};
}

} // namespace

RuleSet gahoRules()
{
    const QStringList admin{QStringLiteral("tenant_admin")};
    RuleSet rules;
    rules.id = QStringLiteral("gaho");
    rules.words = commonWords();
    rules.words.insert(QStringLiteral("create_member"), QStringLiteral("Create user"));
    rules.words.insert(QStringLiteral("pool"), QStringLiteral("Credit pool"));
    rules.words.insert(QStringLiteral("status_active"), QStringLiteral("Enabled"));
    rules.words.insert(QStringLiteral("status_disabled"), QStringLiteral("Disabled"));
    rules.roles = gahoRoles();
    rules.defaultRole = QStringLiteral("user");
    rules.channels = {none(InvitationChannel::Email), none(InvitationChannel::Phone)};
    rules.invitations.singleUse = false;
    rules.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Always;
    rules.invitations.mustMatchAccount = false;
    rules.invitations.roleChosen = false;
    rules.invitations.registerJoins = true;
    rules.creation.password = CreationPolicy::Password::Required;
    rules.creation.role = QStringLiteral("user");
    rules.creation.note = QStringLiteral("Can sign in at once; cannot call models until credits are allocated.");
    rules.creationNameField = QStringLiteral("display_name");
    rules.quota.unit = QStringLiteral("credits");
    rules.quota.requiredToCall = rules.quota.perMember = rules.quota.reclaimable = true;
    rules.quota.noneNote = QStringLiteral("Cannot call the API until credits are allocated.");
    rules.grants = {{Action::CreateMember, admin}, {Action::EditMember, admin},   {Action::DisableMember, admin},
                    {Action::EnableMember, admin}, {Action::RemoveMember, admin}, {Action::ReadLinks, admin},
                    {Action::ManageLinks, admin},  {Action::ReadActivity, admin}};
    rules.permissions = {{QStringLiteral("use"), QStringLiteral("Call models with own credits")},
                         {QStringLiteral("usage"), QStringLiteral("See own usage and the tenant")}};
    rules.grants << Grant{Action::ReadCredits, admin} << Grant{Action::AllocateCredits, admin};
    const auto returned = QStringLiteral("Unused credits return to the tenant's pool.");
    rules.consequences[actionId(Action::DisableMember)] += returned;
    rules.consequences[actionId(Action::RemoveMember)] += returned;
    rules.grants.append({{Action::Transfer, admin, false, false},
                         {Action::ReadKeys, admin},
                         {Action::ManageKeys, admin},
                         {Action::ManageOwnKeys, admin + QStringList(QStringLiteral("user")), false, false}});
    rules.transfer.role = QStringLiteral("tenant_admin");
    rules.transfer.roleAfterwards = QStringLiteral("user");
    rules.transfer.targetRoles = {QStringLiteral("user")};
    rules.transfer.passwordNeeded = true;
    rules.transfer.consequences = {QStringLiteral("%1 becomes the tenant admin of this tenant."),
                                   QStringLiteral("You become a user, and no longer manage users, links and credits.")};
    rules.consequences[actionId(Action::RemoveMember)].append(QStringLiteral("Their API keys are revoked at once."));
    rules.consequences[actionId(Action::DisableMember)].append(
        QStringLiteral("Their API keys do not work while they are disabled."));
    rules.consequences[actionId(Action::DisableMember)].append(
        QStringLiteral("They are signed out at once and cannot sign in until they are enabled again."));
    rules.consequences[actionId(Action::RemoveMember)].append(
        QStringLiteral("What they did stays in the history of the tenant."));
    rules.neverOneself = {actionId(Action::DisableMember), actionId(Action::RemoveMember)};
    rules.uniqueness = QStringLiteral("An e-mail address is used once in the whole system.");
    rules.uniqueInDeployment = true;
    rules.emailTaken = QStringLiteral("This e-mail address is already registered, here or in another tenant. "
                                      "Ask a system administrator, who can find the account and its tenants.");
    rules.links.disable = rules.links.remove = rules.links.maxUses = true;
    rules.links.lifetimeChoices = {daySeconds, 7 * daySeconds, 30 * daySeconds};
    rules.plainMembersSeeAdministratorsOnly = true;
    rules.defaultPhoneRegion = QStringLiteral("CN");
    rules.joinNote =
        QStringLiteral("You can call models as soon as an administrator of %1 has allocated credits to you.");
    return rules;
}

} // namespace rollcall::plane

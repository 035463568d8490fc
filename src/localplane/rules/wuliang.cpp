// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

namespace rollcall::plane {

namespace {

QList<Role> wuliangRoles()
{
    Role top;
    top.id = QStringLiteral("super_admin");
    top.label = QStringLiteral("Super admin");
    top.description = QStringLiteral("Manages members, roles and the enterprise itself");
    top.rank = 3;
    top.administrator = true;
    top.invitable = top.assignable = top.removable = false;
    top.lockedReason =
        QStringLiteral("An enterprise has exactly one super admin. The role passes on by Transfer only.");
    top.lockedLeadsToTransfer = true;
    top.permissions = {QStringLiteral("billing"), QStringLiteral("applications"), QStringLiteral("use")};
    Role finance;
    finance.id = QStringLiteral("finance_admin");
    finance.label = QStringLiteral("Finance admin");
    finance.description = QStringLiteral("Manages billing and the credit pool");
    finance.rank = 2;
    finance.permissions = {QStringLiteral("billing"), QStringLiteral("use")};
    Role developer;
    developer.id = QStringLiteral("dev_admin");
    developer.label = QStringLiteral("Developer admin");
    developer.description = QStringLiteral("Manages applications, API keys and logs");
    developer.rank = 1;
    developer.permissions = {QStringLiteral("applications"), QStringLiteral("use")};
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    member.description = QStringLiteral("Uses the resources it is given");
    member.permissions = {QStringLiteral("use")};
    return {top, finance, developer, member};
}

} // namespace

RuleSet wuliangRules()
{
    const QStringList top{QStringLiteral("super_admin")};
    const QStringList administrators{QStringLiteral("super_admin"), QStringLiteral("finance_admin"),
                                     QStringLiteral("dev_admin")};
    RuleSet rules;
    rules.id = QStringLiteral("wuliang");
    rules.words = commonWords();
    rules.words.insert(QStringLiteral("tenant"), QStringLiteral("enterprise"));
    rules.words.insert(QStringLiteral("tenants"), QStringLiteral("enterprises"));
    rules.roles = wuliangRoles();
    rules.defaultRole = QStringLiteral("member");
    rules.channels = {{InvitationChannel::Email, Decision::allow()}, {InvitationChannel::Phone, Decision::allow()}};
    rules.invitations.lifetimeSeconds = 7 * daySeconds;
    rules.invitations.lifetimeChoices = {7 * daySeconds};
    rules.invitations.messageMax = 500;
    rules.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Always;
    rules.invitations.rejectable = true;
    rules.invitations.batchMax = 50;
    rules.quota.unit = QStringLiteral("credits");
    rules.quota.requiredToCall = rules.quota.perMember = true;
    rules.grants = {{Action::ChangeRole, top},
                    {Action::RemoveMember, top},
                    {Action::Leave,
                     {QStringLiteral("finance_admin"), QStringLiteral("dev_admin"), QStringLiteral("member")},
                     false,
                     false},
                    {Action::ReadInvitations, administrators},
                    {Action::Invite, top, true, true, true},
                    {Action::RevokeInvitation, top},
                    {Action::CopyInvitationLink, top},
                    {Action::ReadActivity, administrators}};
    rules.permissions = {{QStringLiteral("billing"), QStringLiteral("Billing and invoices")},
                         {QStringLiteral("applications"), QStringLiteral("Applications and call logs")},
                         {QStringLiteral("use"), QStringLiteral("Use own credits")}};
    rules.grants.append({Action::Transfer, top, false, false});
    rules.transfer.role = QStringLiteral("super_admin");
    rules.transfer.roleAfterwards = QStringLiteral("member");
    rules.transfer.targetRoles = {QStringLiteral("finance_admin"), QStringLiteral("dev_admin"),
                                  QStringLiteral("member")};
    rules.transfer.consequences = {
        QStringLiteral("%1 becomes the super admin, with every right over members, roles and the enterprise itself."),
        QStringLiteral("You become a member and lose the rights of a super admin at once."),
        QStringLiteral("This cannot be undone here: only %1 can transfer the role back to you.")};
    rules.neverOneself = {actionId(Action::RemoveMember), actionId(Action::ChangeRole)};
    rules.uniqueness =
        QStringLiteral("An account is matched by its e-mail address or phone number; one open invitation a person.");
    rules.defaultPhoneRegion = QStringLiteral("CN");
    rules.joinNote = QStringLiteral(
        "After joining you use the credits that an administrator of %1 sets for you. You can leave again at any time.");
    rules.certificateReason = QStringLiteral("This enterprise is not certified, so it cannot invite members.");
    rules.certificateRemedy = QStringLiteral("The super admin can have the enterprise certified.");
    return rules;
}

} // namespace rollcall::plane

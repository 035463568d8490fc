// SPDX-License-Identifier: MIT
#include "localplane/rules/policy_maker.h"

#include "localplane/rules/permissions.h"

#include <limits>

namespace rollcall::plane {

namespace {

constexpr int aboveAll = std::numeric_limits<int>::max();

QString labelsOf(const RuleSet &rules, const QStringList &ids)
{
    QStringList labels;
    for (const auto &id : ids) {
        if (const auto *role = rules.role(id))
            labels.append(role->label);
    }
    return labels.join(QStringLiteral(" or "));
}

Decision roleNeeded(const RuleSet &rules, const Grant &grant)
{
    const auto who = labelsOf(rules, grant.roles);
    return Decision::deny(QStringLiteral("role_required"), QStringLiteral("Only %1 may do this.").arg(who),
                          QStringLiteral("Ask somebody who is %1.").arg(who));
}

Decision decideGrant(const RuleSet &rules, const Grant &grant, const Tenant &tenant, const Standing &caller)
{
    const bool permitted = [&] {
        switch (caller.kind) {
        case Standing::Kind::SystemAdministrator: return grant.systemAdministrator || grant.roles.contains(caller.role);
        case Standing::Kind::AdminToken: return grant.adminToken && grant.roles.contains(rules.tokenRole);
        case Standing::Kind::Member: break;
        }
        return grant.roles.contains(caller.role);
    }();
    if (!permitted)
        return roleNeeded(rules, grant);
    if (tenant.state != QStringLiteral("active"))
        return Decision::deny(QStringLiteral("tenant_suspended"), QStringLiteral("%1 is suspended.").arg(tenant.name),
                              QStringLiteral("A system administrator can lift the suspension."));
    if (grant.needsCertificate && !tenant.certified)
        return Decision::deny(QStringLiteral("not_certified"), rules.certificateReason, rules.certificateRemedy);
    return Decision::allow();
}

int rankOf(const RuleSet &rules, const Standing &caller)
{
    if (caller.kind == Standing::Kind::SystemAdministrator)
        return aboveAll;
    const auto *role = rules.role(caller.kind == Standing::Kind::AdminToken ? rules.tokenRole : caller.role);
    return role ? role->rank : 0;
}

// Nobody gives away, or takes, more than they have themselves.
void lockHigherRoles(QList<Role> &roles, int rank)
{
    for (auto &role : roles) {
        if (role.rank <= rank)
            continue;
        role.invitable = role.assignable = role.removable = false;
        if (role.lockedReason.isEmpty())
            role.lockedReason = QStringLiteral("Only a member who is %1 may do this.").arg(role.label);
    }
}

// Nobody else can ever be there: what is about other people does not exist.
void narrowToOneself(Policy &policy, const RuleSet &rules)
{
    QHash<QString, Decision> own;
    for (const auto action : {Action::ManageOwnKeys, Action::ReadCredits}) {
        if (const auto decision = policy.decide(action); decision.supported())
            own.insert(actionId(action), decision);
    }
    policy.actions = own;
    policy.channels.clear();
    policy.links = {};
    policy.teamKinds.clear();
    policy.transfer = {};
    policy.limits = {};
    policy.permissions.clear();
    policy.consequences.clear();
    policy.words.insert(QStringLiteral("tenant"), QStringLiteral("personal context"));
    policy.contextNote = rules.personalContextNote;
}

} // namespace

Policy makePolicy(const RuleSet &rules, const Tenant &tenant, const Pool &pool, const Standing &caller)
{
    Policy policy;
    policy.version = QStringLiteral("1.0");
    policy.words = rules.words;
    policy.roles = rules.roles;
    lockHigherRoles(policy.roles, rankOf(rules, caller));
    policy.defaultRole = rules.defaultRole;
    policy.channels = rules.channels;
    policy.invitations = rules.invitations;
    policy.creation = rules.creation;
    policy.quota = rules.quota;
    policy.links = rules.links;
    policy.teamKinds = rules.teamKinds;
    policy.transfer = rules.transfer;
    policy.limits = rules.limits;
    describePermissions(rules, policy);
    policy.consequences = rules.consequences;
    policy.contextNote = rules.contextNote.isEmpty() ? QString() : rules.contextNote.arg(tenant.name);
    for (const auto &grant : rules.grants)
        policy.actions.insert(actionId(grant.action), decideGrant(rules, grant, tenant, caller));
    // Who may not read the pool is not told of it here either.
    const auto reading = policy.decide(Action::ReadCredits);
    if (reading.allowed() || !reading.supported()) {
        policy.quota.poolTotal = pool.total;
        policy.quota.poolLeft = pool.left;
    }
    // Who cannot be removed cannot walk out either.
    const auto *own = rules.role(caller.role);
    if (own && !own->removable && policy.decide(Action::Leave).supported())
        policy.actions.insert(actionId(Action::Leave),
                              Decision::deny(QStringLiteral("protected_role"), own->lockedReason));
    for (auto &channel : policy.channels) {
        const auto invite = policy.decide(Action::Invite);
        if (channel.decision.allowed() && !invite.allowed())
            channel.decision = invite;
    }
    policy.neverOneself = rules.neverOneself;
    policy.callerMemberId = caller.memberId;
    policy.callerRole = caller.role;
    policy.actingAsSystemAdministrator = caller.kind == Standing::Kind::SystemAdministrator;
    policy.defaultPhoneRegion = rules.defaultPhoneRegion;
    policy.uniqueness = rules.uniqueness;
    if (tenant.personal)
        narrowToOneself(policy, rules);
    return policy;
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "store/offline_store.h"

namespace rollcall::test {

/// A snapshot with something in every field, and rows that have nothing in most.
inline TenantSnapshot fullSnapshot(const QString &tenantId, int members = 3)
{
    using namespace Qt::Literals::StringLiterals;
    TenantSnapshot snapshot;
    snapshot.tenant = {tenantId, u"天穹 Acme"_s, u"天"_s, 3, true, u"active"_s, true};
    snapshot.asOf = Instant::fromMs(1'700'000'000'000);
    snapshot.syncToken = u"sync-7"_s;
    auto &policy = snapshot.policy;
    policy.version = u"p1"_s;
    policy.words = {{u"tenant"_s, u"enterprise"_s}, {u"member"_s, u"member"_s}};
    Role role;
    role.id = u"super_admin"_s;
    role.label = u"Super admin"_s;
    role.rank = 9;
    role.administrator = true;
    role.invitable = false;
    role.permissions = {u"a"_s, u"b"_s};
    policy.roles = {role, Role()};
    policy.channels = {{InvitationChannel::Phone, Decision::deny(u"x"_s, u"because"_s, u"ask"_s)}};
    policy.invitations.lifetimeSeconds = 604'800;
    policy.invitations.lifetimeChoices = {86'400, 604'800};
    policy.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Once;
    policy.creation.password = CreationPolicy::Password::Required;
    policy.quota.poolTotal = 9'000'000'000'000;
    policy.quota.perMember = true;
    policy.quota.noneNote = QStringLiteral("Cannot call.");
    policy.quota.monthly = true;
    policy.links.revoke = true;
    policy.links.lifetimeChoices = {3600, 86'400};
    TeamKind kind;
    kind.id = QStringLiteral("workspace");
    kind.roles = policy.roles;
    kind.assignableBeforeJoining = kind.selfService = true;
    policy.teamKinds = {kind};
    policy.transfer.targetRoles = {QStringLiteral("member")};
    policy.transfer.passwordNeeded = true;
    policy.limits.budgetUnit = QStringLiteral("USD");
    policy.permissions = {{QStringLiteral("members"), QStringLiteral("Manage members")}};
    policy.consequences.insert(QStringLiteral("member.remove"), {QStringLiteral("Their API keys are revoked.")});
    policy.contextNote = QStringLiteral("Calls spend the quota of Acme.");
    policy.actions = {{u"member.create"_s, Decision::allow()}, {u"member.leave"_s, Decision::deny(u"c"_s, u"r"_s)}};
    policy.neverOneself = {u"member.remove"_s};
    policy.callerMemberId = u"m-1"_s;
    policy.actingAsSystemAdministrator = true;
    std::vector<Member> table;
    for (int i = 0; i < members; ++i) {
        Member member;
        member.id = u"m-%1"_s.arg(i);
        if (i % 3 != 2) {
            member.email = u"person-%1@acme.example"_s.arg(i);
            member.displayName = i % 2 ? u"Amelia Hartmann"_s : u"李 %1"_s.arg(i);
            member.role = u"super_admin"_s;
            member.status = MemberStatus::Disabled;
            member.type = MemberType::ApiOnly;
            member.invitationId = QStringLiteral("inv-%1").arg(i);
            member.teams = {u"Platform"_s, u"R&D"_s};
            member.limits = i % 2 ? MemberLimits{60, std::nullopt} : MemberLimits{std::nullopt, 500};
            member.credits = i % 2 ? Credits{std::nullopt, 5} : Credits{100, 96};
            member.lastActive = i % 2 ? Instant::never() : Instant::fromMs(1);
            member.version = QString::number(i);
            member.activeKeys = i % 2 ? 0 : 3;
        }
        table.push_back(member);
    }
    snapshot.members = std::make_shared<const MemberTable>(table);
    Invitation invitation;
    invitation.id = u"i-1"_s;
    invitation.channel = InvitationChannel::Phone;
    invitation.address = u"+8613800138000"_s;
    invitation.state = InvitationState::Rejected;
    invitation.message = u"Hello\u2028there"_s;
    invitation.teams = {u"Platform"_s};
    invitation.sendCount = 4;
    invitation.expires = Instant::fromMs(1'700'000'900'000);
    invitation.attention = u"account_mismatch"_s;
    snapshot.invitations = std::make_shared<const InvitationTable>(InvitationTable{invitation, Invitation()});
    return snapshot;
}

inline bool sameContent(const TenantSnapshot &a, const TenantSnapshot &b)
{
    return a.tenant == b.tenant && a.policy == b.policy && *a.members == *b.members && *a.invitations == *b.invitations
           && a.asOf == b.asOf && a.syncToken == b.syncToken;
}

} // namespace rollcall::test

// SPDX-License-Identifier: MIT
#include "domain/policy.h"
#include "properties.h"

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

rc::Gen<Decision> anyDecision()
{
    return rc::gen::element(Decision::allow(), Decision::deny(u"role_required"_s, u"Because."_s, u"Ask."_s),
                            Decision{});
}

rc::Gen<QString> anyRoleId() { return rc::gen::element(u"owner"_s, u"admin"_s, u"member"_s, u"ghost"_s); }

/// A policy of three roles in which everything else is open.
Policy makePolicy()
{
    Policy policy;
    for (const auto &id : {u"owner"_s, u"admin"_s, u"member"_s}) {
        Role role;
        role.id = id;
        role.label = id.toUpper();
        role.rank = *rc::gen::inRange(0, 10);
        role.invitable = *rc::gen::arbitrary<bool>();
        role.assignable = *rc::gen::arbitrary<bool>();
        role.removable = *rc::gen::arbitrary<bool>();
        role.lockedReason = u"Locked."_s;
        policy.roles.append(role);
    }
    for (const auto action : allActions())
        policy.actions.insert(actionId(action), *anyDecision());
    policy.defaultRole = u"member"_s;
    policy.callerMemberId = *rc::gen::element(u"m1"_s, u""_s);
    policy.invitations.roleChosen = *rc::gen::arbitrary<bool>();
    for (const auto action : allActions()) {
        if (*rc::gen::arbitrary<bool>())
            policy.neverOneself.append(actionId(action));
    }
    return policy;
}

Member makeMember()
{
    Member member;
    member.id = *rc::gen::element(u"m1"_s, u"m2"_s, u""_s);
    member.role = *anyRoleId();
    member.status =
        *rc::gen::element(MemberStatus::Active, MemberStatus::Invited, MemberStatus::Disabled, MemberStatus::Unknown);
    return member;
}

Action anyAction() { return *rc::gen::elementOf(std::vector<Action>(allActions().cbegin(), allActions().cend())); }

} // namespace

class PolicyRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTargetOnlyEverTakesAway()
    {
        checkProperty([] {
            const auto policy = makePolicy();
            const auto member = makeMember();
            const auto action = anyAction();
            const auto general = policy.decide(action);
            const auto special = decide(policy, action, member);
            if (!general.allowed())
                RC_ASSERT(special == general);
            // What the product has is never said to be missing, only to be refused, and then with a reason.
            RC_ASSERT(special.supported() == general.supported());
            if (special.supported() && !special.allowed())
                RC_ASSERT(!special.code.isEmpty() && !special.reason.isEmpty());
        });
    }

    void nobodyDoesToThemselvesWhatIsForbidden()
    {
        checkProperty([] {
            const auto policy = makePolicy();
            const auto action = anyAction();
            auto member = makeMember();
            member.id = policy.callerMemberId;
            if (!policy.callerMemberId.isEmpty() && policy.neverOneself.contains(actionId(action)))
                RC_ASSERT(!decide(policy, action, member).allowed());
        });
    }

    void aSystemAdministratorIsNobodysSelf()
    {
        checkProperty([] {
            auto policy = makePolicy();
            policy.callerMemberId.clear();
            auto member = makeMember();
            member.id.clear();
            RC_ASSERT(decide(policy, anyAction(), member).code != u"self_forbidden"_s);
        });
    }

    void aProtectedRoleIsKept()
    {
        checkProperty([] {
            const auto policy = makePolicy();
            const auto member = makeMember();
            const auto *role = policy.role(member.role);
            if (role && !role->removable) {
                for (const auto action : {Action::ChangeRole, Action::DisableMember, Action::RemoveMember})
                    RC_ASSERT(!decide(policy, action, member).allowed());
            }
        });
    }

    void aRoleThatMayNotBeGivenIsNot()
    {
        checkProperty([] {
            const auto policy = makePolicy();
            const auto member = makeMember();
            const auto id = *anyRoleId();
            const auto *role = policy.role(id);
            if (decideRole(policy, member, id).allowed())
                RC_ASSERT(role && role->assignable && decide(policy, Action::ChangeRole, member).allowed());
            if (decideInvitedRole(policy, id).allowed())
                RC_ASSERT(role && role->invitable && (policy.invitations.roleChosen || id == policy.defaultRole));
        });
    }

    void onlyAnOpenInvitationIsRevokedOrCopied()
    {
        checkProperty([] {
            const auto policy = makePolicy();
            Invitation invitation;
            invitation.state =
                *rc::gen::element(InvitationState::Pending, InvitationState::Accepted, InvitationState::Rejected,
                                  InvitationState::Revoked, InvitationState::Expired, InvitationState::Unknown);
            invitation.expires = Instant::fromMs(1000);
            const auto now = Instant::fromMs(*rc::gen::inRange<std::int64_t>(0, 2000));
            const auto state = effectiveState(invitation.state, invitation.expires, now);
            if (decide(policy, Action::RevokeInvitation, invitation, now).allowed())
                RC_ASSERT(state == InvitationState::Pending || state == InvitationState::Expired);
            if (decide(policy, Action::CopyInvitationLink, invitation, now).allowed())
                RC_ASSERT(state == InvitationState::Pending);
        });
    }

    void everyActionHasAnId()
    {
        QSet<QString> ids;
        for (const auto action : allActions()) {
            QCOMPARE(actionFrom(actionId(action)), action);
            ids.insert(actionId(action));
        }
        QCOMPARE(ids.size(), allActions().size());
        QCOMPARE(allActions().size(), static_cast<qsizetype>(Action::ReadActivity) + 1);
        QVERIFY(!actionFrom(u"member.levitate"_s));
        QVERIFY(!Policy().decide(Action::Invite).supported());
        QCOMPARE(Policy().roleLabel(u"wizard"_s), u"wizard"_s);
    }
};

QTEST_GUILESS_MAIN(PolicyRulesTest)
#include "policy_rules_test.moc"

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

namespace rollcall::test {

inline constexpr std::int64_t hour = 3600;
inline constexpr std::int64_t day = 24 * hour;
inline const Instant sampleNow = Instant::fromMs(1'000'000'000'000);

/// An invitation that was sent `age` ago and lives a week, unless changed.
inline Invitation sampleInvitation(const QString &id, const QString &address, std::int64_t age = hour)
{
    Invitation invitation;
    invitation.id = id;
    invitation.address = address;
    invitation.role = QStringLiteral("member");
    invitation.state = InvitationState::Pending;
    invitation.invitedBy = QStringLiteral("Amélie");
    invitation.created = invitation.sent = sampleNow.plusSeconds(-age);
    invitation.expires = invitation.sent.plusSeconds(7 * day);
    return invitation;
}

/// E-mail and phone, a week, a top role that nobody can be invited as, links that are shown once.
inline Policy samplePolicy()
{
    Policy policy;
    policy.version = QStringLiteral("1");
    for (const auto action : allActions())
        policy.actions.insert(actionId(action), Decision::allow());
    Role top;
    top.id = QStringLiteral("top");
    top.label = QStringLiteral("Super admin");
    top.rank = 2;
    top.administrator = true;
    top.invitable = false;
    top.lockedReason = QStringLiteral("Cannot be granted by invitation; use Transfer.");
    Role member;
    member.id = QStringLiteral("member");
    member.label = QStringLiteral("Member");
    policy.roles = {top, member};
    policy.defaultRole = QStringLiteral("member");
    policy.channels = {{InvitationChannel::Email, Decision::allow()}, {InvitationChannel::Phone, Decision::allow()}};
    policy.invitations.lifetimeSeconds = 7 * day;
    policy.invitations.lifetimeChoices = {day, 7 * day};
    policy.invitations.messageMax = 500;
    policy.invitations.rejectable = true;
    policy.invitations.batchMax = 50;
    policy.invitations.linkRetrieval = InvitationPolicy::LinkRetrieval::Once;
    policy.callerMemberId = QStringLiteral("me");
    policy.defaultPhoneRegion = QStringLiteral("CN");
    return policy;
}

} // namespace rollcall::test

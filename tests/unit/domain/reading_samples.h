// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_table.h"
#include "domain/reading_diff.h"
#include "properties.h"

namespace rollcall::test {

/// When each of the readings that are made here was read.
constexpr Instant readAt{1'000'000'000'000};

inline Member makeMember()
{
    Member member;
    member.id = QStringLiteral("m") + QString::number(*rc::gen::inRange(0, 12));
    member.displayName = *anyText();
    member.role = *rc::gen::element(QStringLiteral("owner"), QStringLiteral("admin"), QStringLiteral("member"),
                                    QStringLiteral("ghost"));
    member.status =
        *rc::gen::element(MemberStatus::Active, MemberStatus::Invited, MemberStatus::Disabled, MemberStatus::Unknown);
    if (member.status == MemberStatus::Unknown)
        member.statusWord = *rc::gen::element(QStringLiteral("frozen"), QStringLiteral("parked"));
    if (*rc::gen::arbitrary<bool>()) {
        member.credits = Credits{std::nullopt, *rc::gen::inRange(0, 100)};
        if (*rc::gen::arbitrary<bool>())
            member.credits->limit = *rc::gen::inRange(0, 3);
    }
    if (*rc::gen::arbitrary<bool>())
        member.limits = MemberLimits{*rc::gen::inRange(0, 3), std::nullopt};
    return member;
}

inline Invitation makeInvitation()
{
    Invitation invitation;
    invitation.id = QStringLiteral("i") + QString::number(*rc::gen::inRange(0, 8));
    invitation.state = *rc::gen::element(InvitationState::Pending, InvitationState::Accepted, InvitationState::Revoked,
                                         InvitationState::Expired, InvitationState::Unknown);
    invitation.expires = *rc::gen::element(Instant::notProvided(), readAt.plusSeconds(-60), readAt.plusSeconds(60));
    return invitation;
}

/// Ids come twice, and in any order.
inline Reading makeReading()
{
    const auto members = *rc::gen::container<std::vector<Member>>(rc::gen::exec(makeMember));
    const auto invitations = *rc::gen::container<std::vector<Invitation>>(rc::gen::exec(makeInvitation));
    return {std::make_shared<const MemberTable>(members), std::make_shared<const InvitationTable>(invitations), readAt};
}

} // namespace rollcall::test

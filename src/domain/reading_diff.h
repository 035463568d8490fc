// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QFlags>

#include <optional>
#include <vector>

namespace rollcall {

/// Both lists of a tenant as they were at one moment, by the server's clock.
struct Reading {
    MemberTablePtr members;
    InvitationTablePtr invitations;
    Instant asOf;
};

/// What became of a member between two readings. One can be several things at once; Joined and Left stand alone.
enum class Difference : unsigned {
    Joined = 0x1,
    Left = 0x2,
    RoleUp = 0x4,
    RoleDown = 0x8,
    RoleChanged = 0x10, ///< to or from a role that the policy does not know, or to one that is neither more nor less
    Disabled = 0x20,
    Enabled = 0x40,
    StatusChanged = 0x80, ///< to or from a status that is not known
    Credits = 0x100,      ///< the share that was allocated; what was used of it is no change
    Limits = 0x200
};
Q_DECLARE_FLAGS(Differences, Difference)
Q_DECLARE_OPERATORS_FOR_FLAGS(Differences)

struct MemberDifference {
    std::optional<Member> before; ///< nullopt: joined
    std::optional<Member> after;  ///< nullopt: left
    Differences changes;
    [[nodiscard]] const QString &id() const { return after ? after->id : before->id; }
};

/// An invitation is open while it waits for an answer and has not expired, by the clock of the reading that it is in.
struct InvitationDifference {
    enum class Kind { Opened, Closed };
    Kind kind = Kind::Opened;
    std::optional<Invitation> before; ///< nullopt: it was not listed
    std::optional<Invitation> after;  ///< nullopt: it is not listed any more
    [[nodiscard]] const QString &id() const { return after ? after->id : before->id; }
};

struct ReadingDiff {
    std::vector<MemberDifference> members; ///< in the order of the later list, then those who left
    std::vector<InvitationDifference> invitations;

    [[nodiscard]] bool empty() const { return members.empty() && invitations.empty(); }
    [[nodiscard]] int count(Differences any) const; ///< members to whom at least one of these happened
    [[nodiscard]] int count(InvitationDifference::Kind kind) const;
};

/// Who changed from one reading to the other. The cost grows with the lists and nothing else; their order does not matter, and
/// of rows with the same id the first counts. A row that stands for an invitation is nobody who joined yet. `policy` tells
/// which of two roles may more.
[[nodiscard]] ReadingDiff differenceOf(const Reading &before, const Reading &after, const Policy &policy);

/// What changed about one member who is in both readings.
[[nodiscard]] Differences changesOf(const Member &before, const Member &after, const Policy &policy);

/// Which of two roles may more: by rank, and where that is the same by their permissions.
[[nodiscard]] Difference roleChange(const Policy &policy, const QString &before, const QString &after);

} // namespace rollcall

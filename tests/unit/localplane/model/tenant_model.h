// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"

#include <QString>

#include <optional>
#include <vector>

/// What a product lets happen, as the published table says it and not as the plane does.
struct Product {
    QString ruleSet;
    QString top; ///< role ids
    QString middle;
    QString plain;
    bool topPassesOnByTransfer = false; ///< exactly one, never given away, taken or left
    bool invites = false;
    bool resends = false;
    bool rejects = false;
    bool changesRoles = false;
    bool leaves = false;
    bool disables = false;
    bool links = false;
    bool linksAreDisabled = false; ///< and deleted; otherwise they are revoked
    bool linksCountUses = false;
    std::optional<std::int64_t> lifetime; ///< seconds
};

enum class MemberStanding { Outside, Active, Disabled };
enum class Rank { Plain, Middle, Top };

struct Person {
    MemberStanding standing = MemberStanding::Outside;
    Rank rank = Rank::Plain;
    bool signedIn = true; ///< removing and disabling end a session
    bool operator==(const Person &) const = default;
};

struct Invited {
    rollcall::InvitationState state = rollcall::InvitationState::Pending;
    rollcall::Instant expires;
    int generation = 0; ///< of its link: a resent invitation has a new one
};

struct Link {
    bool exists = true;
    bool enabled = true;
    bool revoked = false;
    int uses = 0;
    std::optional<int> maxUses;

    [[nodiscard]] bool isUsedUp() const { return maxUses && uses >= *maxUses; }
    [[nodiscard]] bool works() const { return exists && enabled && !revoked && !isUsedUp(); }
};

enum class Deed {
    Invite,
    Resend,
    Revoke,
    Accept,
    Reject,
    Remove,
    ChangeRole,
    Leave,
    Disable,
    Enable,
    MakeLink,
    DisableLink,
    EnableLink,
    RevokeLink,
    DeleteLink,
    JoinByLink,
    Wait
};
inline constexpr int deeds = static_cast<int>(Deed::Wait) + 1;

/// One call, aimed at what was there when it was decided on.
struct Move {
    Deed deed = Deed::Wait;
    std::size_t person = 0;
    std::size_t target = 0; ///< which of the person's invitations, or which link
    int generation = 0;     ///< of the invitation's link that is used
    Rank rank = Rank::Plain;
    std::optional<int> maxUses;
};

/// Whether the product has such a thing at all.
[[nodiscard]] bool knows(const Product &product, Deed deed);

/// A tenant in a handful of values: what must be so after any row of calls.
struct TenantModel {
    std::vector<Person> people;
    std::vector<std::vector<Invited>> invitations; ///< of each person, the oldest first
    std::vector<Link> links;
    rollcall::Instant now;

    /// Whether the call is granted; where it is, the model goes on to what comes of it.
    bool apply(const Product &product, const Move &move);

private:
    bool applyInvitation(const Product &product, const Move &move);
    bool applyMember(const Product &product, const Move &move);
    bool applyLink(const Product &product, const Move &move);
    bool answer(const Product &product, const Move &move);
    [[nodiscard]] bool hasOpenInvitation(std::size_t person) const;
    [[nodiscard]] bool isLastTop(std::size_t person) const;
    void join(std::size_t person, Rank rank);
};

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_query.h"

#include <QList>
#include <QSet>

namespace rollcall {

/// How much an invitation that is still waiting needs somebody. In the order in which the page shows them.
enum class Urgency { Soon, Mismatch, Waiting, Expired };
inline constexpr std::size_t urgencyCount = 4;

/// A row of the pending list: the head of a group, or an invitation.
struct PendingEntry {
    Urgency urgency = Urgency::Waiting;
    const Invitation *invitation = nullptr; ///< null: the head of the group
};

struct PendingQuery {
    InvitationQuery base; ///< its state is not used
    QSet<int> collapsed;  ///< of Urgency
    std::optional<std::int64_t> lifetimeSeconds;
    bool operator==(const PendingQuery &) const = default;
};

/// One bar of "pending by age": how many were last sent that many days ago.
struct AgeBar {
    int days = 0;
    int count = 0;
    bool expiresNext = false;
    bool andOlder = false; ///< the last bar, where there is no end
    bool operator==(const AgeBar &) const = default;
};

struct PendingList {
    InvitationKeysPtr keys;
    std::vector<PendingEntry> entries;
    std::array<int, urgencyCount> byUrgency{}; ///< as filtered, whether collapsed or not
    int waiting = 0;                           ///< of the whole table from here on
    int soon = 0;
    int mismatched = 0;
    int expired = 0; ///< and nothing newer was sent to that address
    std::array<int, invitationViews> inView{};
    QList<AgeBar> bars;
    QHash<QString, int> byRole;
    Instant now;
};

[[nodiscard]] PendingList runPendingQuery(const InvitationKeysPtr &keys, const PendingQuery &query);
/// nullopt where nobody has to do anything about it any more.
[[nodiscard]] std::optional<Urgency> urgencyOf(const Invitation &invitation, Instant now);

} // namespace rollcall

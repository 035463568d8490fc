// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

inline constexpr std::size_t invitationStateCount = 6;
/// Whoever has less than this until the invitation ends is in a hurry.
inline constexpr std::int64_t soonSeconds = 48 * 3600;

/// Whoever waits for longer than this was forgotten, or never got it.
inline constexpr std::int64_t longSeconds = 7 * 24 * 3600;

/// Questions that administrators ask again and again; a view narrows the list before the filters do.
enum class InvitationView { All, LongPending, ExpiringSoon, Expired };
inline constexpr std::size_t invitationViews = 4;

/// What a list of invitations is asked for. A value, so that a worker can answer it.
struct InvitationQuery {
    enum class Sort { Sent, Recipient, Role, Status, SentBy, Expires };
    QString search;                       ///< as typed; matches address and sender, folded, any script
    std::optional<InvitationState> state; ///< by effective state
    InvitationView view = InvitationView::All;
    QStringList roles;   ///< empty: any
    QStringList senders; ///< empty: any
    Sort sort = Sort::Sent;
    bool descending = true;
    QHash<QString, int> roleRanks;
    Instant now; ///< by the server's clock
    bool operator==(const InvitationQuery &) const = default;
};

/// The folded text of each invitation of a table, made once a table since folding costs more than searching.
struct InvitationKeys {
    InvitationTablePtr table;
    std::vector<QString> text;
};
using InvitationKeysPtr = std::shared_ptr<const InvitationKeys>;
[[nodiscard]] InvitationKeysPtr makeKeys(const InvitationTablePtr &table);

/// Counts are of the whole table, so that a filter says what it would show.
struct InvitationList {
    InvitationKeysPtr keys;
    std::vector<const Invitation *> rows; ///< into keys->table
    std::array<int, invitationStateCount> byState{};
    std::array<int, invitationViews> inView{};
    QHash<QString, int> byRole;
    QHash<QString, int> bySender;
    Instant now;
};

/// Whether it belongs to a view; `now` is by the server's clock.
[[nodiscard]] bool isInView(InvitationView view, const Invitation &invitation, Instant now);

/// Answers a query. Pure; any thread.
[[nodiscard]] InvitationList runQuery(const InvitationKeysPtr &keys, const InvitationQuery &query);

/// Letters without case and marks, digits without width: how a search compares.
[[nodiscard]] QString searchFold(const QString &text);

} // namespace rollcall

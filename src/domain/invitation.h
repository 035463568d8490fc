// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

enum class InvitationState { Pending, Accepted, Rejected, Revoked, Expired, Unknown };
enum class InvitationEvent { Accept, Reject, Revoke, Resend };
enum class InvitationChannel { Email, Phone, Unknown };

struct Invitation {
    QString id;
    InvitationChannel channel = InvitationChannel::Email;
    QString address; ///< e-mail as typed, or E.164
    QString role;
    InvitationState state = InvitationState::Unknown;
    QString stateWord; ///< the server's word, shown where state is Unknown
    QString invitedBy; ///< display name
    QString message;
    QStringList teams; ///< display names
    Instant created;   ///< when it was first sent
    Instant sent;      ///< when it was last sent
    int sendCount = 1;
    Instant expires;         ///< notProvided() where it never expires or the platform does not tell
    Instant closed;          ///< when it was accepted, rejected or revoked
    QString memberId;        ///< of whoever accepted it
    QString attention;       ///< stable code of what needs attention: "account_mismatch", "not_delivered", or empty
    QString attentionDetail; ///< e.g. the masked address of the account that opened it
    QString version;
    bool operator==(const Invitation &) const = default;
};

/// A fresh invitation, or one whose link was asked for: `link` is a secret that is shown and never stored.
struct InvitationWithLink {
    Invitation invitation;
    QString link;
    bool shownOnce = false; ///< the control plane will not return it again
};

using InvitationTable = std::vector<Invitation>;
using InvitationTablePtr = std::shared_ptr<const InvitationTable>;

/// What to invite. One recipient a request: each gets a verdict of its own.
struct InvitationDraft {
    InvitationChannel channel = InvitationChannel::Email;
    QString address;
    QString role;
    QString message;
    std::optional<std::int64_t> lifetimeSeconds; ///< nullopt: the rule set's own
    QStringList teams;                           ///< ids of what the person will be in after joining
};

[[nodiscard]] QString toWord(InvitationState state);
[[nodiscard]] InvitationState invitationStateFrom(const QString &word);
[[nodiscard]] QString toWord(InvitationChannel channel);
[[nodiscard]] InvitationChannel invitationChannelFrom(const QString &word);

/// Pending past its expiry is Expired, whether or not the server has noticed; `now` is by the server's clock.
[[nodiscard]] InvitationState effectiveState(InvitationState stored, Instant expires, Instant now);

/// The state machine of an invitation: what an event makes of a state, nullopt where it is not allowed.
/// Accepted, Rejected and Revoked are final; an expired one can be sent again, or revoked so that it is out of the way.
[[nodiscard]] std::optional<InvitationState> transition(InvitationState state, InvitationEvent event);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "domain/invitation.h"

namespace rollcall {

QString toWord(InvitationState state)
{
    switch (state) {
    case InvitationState::Pending: return QStringLiteral("pending");
    case InvitationState::Accepted: return QStringLiteral("accepted");
    case InvitationState::Rejected: return QStringLiteral("rejected");
    case InvitationState::Revoked: return QStringLiteral("revoked");
    case InvitationState::Expired: return QStringLiteral("expired");
    case InvitationState::Unknown: break;
    }
    return QStringLiteral("unknown");
}

InvitationState invitationStateFrom(const QString &word)
{
    for (const auto state : {InvitationState::Pending, InvitationState::Accepted, InvitationState::Rejected,
                             InvitationState::Revoked, InvitationState::Expired}) {
        if (word == toWord(state))
            return state;
    }
    return InvitationState::Unknown;
}

QString toWord(InvitationChannel channel)
{
    switch (channel) {
    case InvitationChannel::Email: return QStringLiteral("email");
    case InvitationChannel::Phone: return QStringLiteral("phone");
    case InvitationChannel::Unknown: break;
    }
    return QStringLiteral("unknown");
}

InvitationChannel invitationChannelFrom(const QString &word)
{
    for (const auto channel : {InvitationChannel::Email, InvitationChannel::Phone}) {
        if (word == toWord(channel))
            return channel;
    }
    return InvitationChannel::Unknown;
}

InvitationState effectiveState(InvitationState stored, Instant expires, Instant now)
{
    if (stored == InvitationState::Pending && expires.isKnown() && now.isKnown() && now >= expires)
        return InvitationState::Expired;
    return stored;
}

std::optional<InvitationState> transition(InvitationState state, InvitationEvent event)
{
    const bool open = state == InvitationState::Pending;
    const bool reopenable = open || state == InvitationState::Expired;
    switch (event) {
    case InvitationEvent::Accept: return open ? std::optional(InvitationState::Accepted) : std::nullopt;
    case InvitationEvent::Reject: return open ? std::optional(InvitationState::Rejected) : std::nullopt;
    case InvitationEvent::Revoke: return reopenable ? std::optional(InvitationState::Revoked) : std::nullopt;
    case InvitationEvent::Resend: return reopenable ? std::optional(InvitationState::Pending) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_text.h"

#include "ui/invitations/invitation_query.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

constexpr std::int64_t daySeconds = 24 * 3600;
constexpr int sentOften = 3;

QString say(const char *text) { return QCoreApplication::translate("InvitationText", text); }

QString dated(const char *sentence, Instant when, Instant now)
{
    return when.isKnown() ? say(sentence).arg(shortDate(when, now)) : QString();
}

QString closedText(const Invitation &invitation, InvitationState state, Instant now)
{
    switch (state) {
    case InvitationState::Accepted: return dated("Joined %1", invitation.closed, now);
    case InvitationState::Rejected: return dated("Rejected %1", invitation.closed, now);
    case InvitationState::Revoked: return dated("Revoked %1", invitation.closed, now);
    case InvitationState::Expired: return dated("Expired %1", invitation.expires, now);
    case InvitationState::Pending:
    case InvitationState::Unknown: break;
    }
    return {};
}

bool isSoon(const Invitation &invitation, Instant now)
{
    return invitation.expires.isKnown() && invitation.expires <= now.plusSeconds(soonSeconds);
}

} // namespace

EndText endText(const Invitation &invitation, Instant now, bool offline)
{
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    if (state != InvitationState::Pending) {
        const auto text = closedText(invitation, state, now);
        return {text.isEmpty() ? say("Not provided") : text, false};
    }
    if (!invitation.expires.isKnown())
        return {countdown(invitation.expires, now), false};
    const bool urgent = isSoon(invitation, now);
    if (offline)
        return {shortDate(invitation.expires, now), urgent};
    if (urgent)
        return {countdown(invitation.expires, now), true};
    const auto days = (invitation.expires.ms - now.ms) / 1000 / daySeconds;
    //: A date and the days until then: "28 Nov, 6 d"
    return {say("%1, %2 d").arg(shortDate(invitation.expires, now)).arg(days), false};
}

QString timeLeftText(const Invitation &invitation, Instant now, bool offline)
{
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    if (state == InvitationState::Expired)
        return dated("Expired %1", invitation.expires, now);
    if (offline && invitation.expires.isKnown())
        return say("until %1").arg(absoluteShort(invitation.expires, now));
    return countdown(invitation.expires, now);
}

double timeLeftShare(const Invitation &invitation, Instant now)
{
    if (!invitation.expires.isKnown() || !invitation.sent.isKnown() || invitation.expires <= invitation.sent)
        return 1;
    const auto whole = static_cast<double>(invitation.expires.ms - invitation.sent.ms);
    return std::clamp(static_cast<double>(invitation.expires.ms - now.ms) / whole, 0.0, 1.0);
}

QString timesSentText(int count)
{
    return count <= 1 ? say("sent once")
                      : QCoreApplication::translate("InvitationText", "sent %n times", nullptr, count);
}

QString sentAgeText(Instant sent, Instant now)
{
    constexpr std::int64_t hourSeconds = 3600;
    if (!sent.isKnown() || now < sent)
        return age(sent, now);
    const auto seconds = (now.ms - sent.ms) / 1000;
    if (seconds < hourSeconds || seconds >= daySeconds)
        return age(sent, now);
    //: Hours
    return say("%1 h").arg(seconds / hourSeconds);
}

QString attentionText(const Invitation &invitation, InvitationState state)
{
    if (invitation.attention == QLatin1String("account_mismatch"))
        return invitation.attentionDetail.isEmpty() ? say("Opened by another account")
                                                    : say("Opened as %1").arg(invitation.attentionDetail);
    if (invitation.attention == QLatin1String("not_delivered"))
        return invitation.channel == InvitationChannel::Phone ? say("SMS not delivered") : say("E-mail not delivered");
    if (!invitation.attention.isEmpty())
        return invitation.attentionDetail.isEmpty() ? invitation.attention : invitation.attentionDetail;
    if (state == InvitationState::Pending && invitation.sendCount >= sentOften)
        return QCoreApplication::translate("InvitationText", "Sent %n times, no answer", nullptr, invitation.sendCount);
    return {};
}

bool isAdminRole(const Policy &policy, const QString &roleId)
{
    const auto *role = policy.role(roleId);
    return role && role->rank > 0;
}

bool isTopRole(const Policy &policy, const QString &roleId)
{
    const auto *role = policy.role(roleId);
    return role && role->administrator
           && std::none_of(policy.roles.cbegin(), policy.roles.cend(),
                           [&](const Role &other) { return other.rank > role->rank; });
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "ui/invitations/urgency_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("UrgencyText", text); }

QString resendNote(const Policy &policy)
{
    if (!policy.decide(Action::ResendInvitation).supported())
        return say("There is no resending here: revoke, then invite again");
    const auto life = policy.invitations.lifetimeSeconds;
    if (policy.invitations.resendReplacesLink)
        return life ? say("Resending starts a new link of %1; the old link stops working").arg(lifetime(*life))
                    : say("Resending starts a new link; the old link stops working");
    return life ? say("Resending starts another %1").arg(lifetime(*life)) : QString();
}

} // namespace

QString urgencyTitle(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Soon: return say("Expire within 48 h");
    case Urgency::Mismatch: return say("Account mismatch");
    case Urgency::Waiting: return say("Waiting");
    case Urgency::Expired: return say("Expired");
    }
    return {};
}

QString urgencyNote(Urgency urgency, const Policy &policy)
{
    switch (urgency) {
    case Urgency::Soon: return resendNote(policy);
    case Urgency::Mismatch: return say("Opened by an account that is not the recipient");
    case Urgency::Waiting: return {};
    case Urgency::Expired: return say("Their links no longer work");
    }
    return {};
}

} // namespace rollcall

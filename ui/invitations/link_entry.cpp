// SPDX-License-Identifier: MIT
#include "ui/invitations/link_entry.h"

#include "ui/text/address_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rollcall {

OneTimeLinks::Entry linkEntry(const TenantSession &session, const InvitationWithLink &fresh)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("LinkEntry", text); };
    const auto &policy = session.policy();
    const auto &invitation = fresh.invitation;
    OneTimeLinks::Entry entry;
    entry.recipient = addressText(invitation.channel, invitation.address);
    const auto role = policy.roleLabel(invitation.role);
    entry.subtitle =
        invitation.expires.isKnown()
            ? say("%1 of %2, expires %3").arg(role, session.tenant().name, absoluteTime(invitation.expires))
            : say("%1 of %2, does not expire").arg(role, session.tenant().name);
    entry.resendable = policy.decide(Action::ResendInvitation).supported();
    entry.singleUse = policy.invitations.singleUse;
    entry.mustMatchAccount = policy.invitations.mustMatchAccount;
    entry.link = Secret(fresh.link);
    return entry;
}

} // namespace rollcall

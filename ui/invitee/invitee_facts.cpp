// SPDX-License-Identifier: MIT
#include "ui/invitee/invitee_facts.h"

#include "ui/text/address_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("InviteeFacts", text); }

/// Some control planes tell an invitation to the person it is for only. The sentences around these words stay true.
void nameWhatIsNotTold(InviteeFacts &facts, InviteeView::AccountMatch account)
{
    if (facts.tenantName.isEmpty() && !facts.tenantWord.isEmpty())
        facts.tenantName = say("this %1").arg(facts.tenantWord);
    if (account != InviteeView::AccountMatch::Mismatch)
        return;
    if (facts.sentTo.isEmpty())
        facts.sentTo = say("another account");
    if (facts.inviter.isEmpty())
        facts.inviter = say("whoever invited you");
}

} // namespace

InviteeFacts InviteeFacts::from(const InviteeView &view, const QString &host, Instant now)
{
    InviteeFacts facts;
    facts.tenantName = view.tenant.name;
    facts.tenantId = view.tenant.id;
    facts.monogram = view.tenant.monogram.isEmpty() ? monogramFor(view.tenant.name) : view.tenant.monogram;
    facts.colour = view.tenant.colour;
    facts.tenantWord = view.tenantWord;
    facts.certified = view.tenant.certified;
    facts.host = host;
    facts.inviter = view.inviter;
    facts.inviterRole = view.inviterRole;
    facts.roleLabel = view.roleLabel;
    facts.roleDescription = view.roleDescription;
    facts.addressKnown = !view.address.isEmpty();
    facts.sentTo = facts.addressKnown ? addressText(view.channel, view.address) : view.maskedAddress;
    facts.signedInAs = view.signedInAs;
    facts.expires = view.expires.isKnown() ? absoluteTime(view.expires) : QString();
    facts.timeLeft = view.expires.isKnown() ? countdown(view.expires, now) : QString();
    facts.closed = view.closed.isKnown() ? absoluteTime(view.closed) : QString();
    facts.message = view.message;
    facts.note = view.note;
    facts.forAnyone = view.forAnyone;
    facts.byPhone = view.channel == InvitationChannel::Phone;
    facts.canReject = view.canReject;
    facts.canRegister = view.canRegister;
    facts.registerJoins = view.registerJoins;
    nameWhatIsNotTold(facts, view.account);
    return facts;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "localplane/invitee/offer_facts.h"

#include "domain/address.h"

namespace rollcall::plane {

namespace {

QString maskedAddress(const Invitation &invitation)
{
    return invitation.channel == InvitationChannel::Email ? maskEmail(invitation.address)
                                                          : maskPhone(invitation.address);
}

bool hasAccount(Database &db, const Invitation &invitation)
{
    return invitation.channel == InvitationChannel::Email ? findAccountByEmail(db, invitation.address).has_value()
                                                          : findAccountByPhone(db, invitation.address).has_value();
}

void addCaller(OfferFacts &facts, const Call &call, const Offer &offer)
{
    const auto &account = call.caller.account;
    const bool byEmail = !account.email.isEmpty();
    facts.account = offer.isFor(account) ? OfferFacts::Account::Matches : OfferFacts::Account::Mismatch;
    facts.signedInAs = byEmail ? account.email : account.phone;
    facts.maskedSignedInAs = byEmail ? maskEmail(account.email) : maskPhone(account.phone);
}

} // namespace

OfferFacts factsOf(const Call &call, const Offer &offer)
{
    const bool signedIn = call.caller.isSession();
    const auto *role = offer.rules->role(offer.role());
    OfferFacts facts;
    facts.state = offer.state;
    facts.personal = offer.invitation.has_value();
    facts.inviter = offer.inviter();
    facts.inviterRole = offer.inviterRole();
    facts.role = offer.role();
    facts.roleLabel = role ? role->label : offer.role();
    facts.roleDescription = role ? role->description : QString();
    if (signedIn)
        addCaller(facts, call, offer);
    bool free = true;
    if (facts.personal) {
        const auto &invitation = offer.invitation->invitation;
        facts.channel = toWord(invitation.channel);
        facts.maskedAddress = maskedAddress(invitation);
        // Whoever holds the link and is signed in needs to know which account to use; a stranger does not.
        facts.address = signedIn ? invitation.address : QString();
        facts.message = invitation.message;
        facts.closed = invitation.closed;
        free = !hasAccount(call.db(), invitation);
    }
    facts.expires = facts.personal ? offer.invitation->invitation.expires : offer.link->link.expires;
    facts.canReject = facts.personal && offer.isOpen() && offer.rules->invitations.rejectable;
    // Also where somebody else is signed in: the invited one may be new here, and sits at the same computer.
    const bool matches = facts.account == OfferFacts::Account::Matches;
    facts.canRegister = offer.isOpen() && (!facts.personal || (!matches && free));
    facts.registerJoins = offer.rules->invitations.registerJoins;
    const auto &note = offer.rules->joinNote;
    facts.note = note.contains(QStringLiteral("%1")) ? note.arg(offer.tenant.tenant.name) : note;
    return facts;
}

void noteMismatch(const Call &call, Offer &offer, const OfferFacts &facts)
{
    if (facts.account != OfferFacts::Account::Mismatch || !offer.isOpen())
        return;
    auto &invitation = offer.invitation->invitation;
    const auto code = QStringLiteral("account_mismatch");
    if (invitation.attention == code && invitation.attentionDetail == facts.maskedSignedInAs)
        return;
    invitation.attention = code;
    invitation.attentionDetail = facts.maskedSignedInAs;
    updateInvitation(call.db(), *offer.invitation);
}

} // namespace rollcall::plane

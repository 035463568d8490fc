// SPDX-License-Identifier: MIT
#include "localplane/invitee/offer.h"

#include "domain/address.h"

namespace rollcall::plane {

namespace {

QString stateOf(const Invitation &invitation, Instant now)
{
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    return state == InvitationState::Pending ? QStringLiteral("open") : toWord(state);
}

// An invitee cares whether the link works, not why its owner closed it.
QString stateOf(const InvitationLink &link, Instant now)
{
    const auto state = effectiveState(link, now);
    if (state == QStringLiteral("enabled"))
        return QStringLiteral("open");
    if (state == QStringLiteral("expired") || state == QStringLiteral("used_up"))
        return QStringLiteral("expired");
    return QStringLiteral("revoked");
}

} // namespace

bool Offer::isFor(const AccountRow &account) const
{
    if (!invitation || !rules->invitations.mustMatchAccount)
        return true;
    const auto &address = invitation->invitation.address;
    if (invitation->invitation.channel == InvitationChannel::Phone)
        return account.phone == address;
    return !account.email.isEmpty() && EmailAddress::fold(account.email) == EmailAddress::fold(address);
}

std::optional<Offer> findOffer(Database &db, const QString &token, Instant now)
{
    const auto digest = digestOf(token);
    Offer offer;
    offer.invitation = findInvitationByToken(db, digest);
    if (!offer.invitation)
        offer.link = findLinkByToken(db, digest);
    if (!offer.invitation && !offer.link)
        return std::nullopt;
    auto tenant = findTenant(db, offer.invitation ? offer.invitation->tenantId : offer.link->tenantId);
    offer.rules = tenant ? findRuleSet(tenant->ruleSet) : nullptr;
    if (!offer.rules)
        return std::nullopt;
    offer.tenant = std::move(*tenant);
    offer.state = offer.invitation ? stateOf(offer.invitation->invitation, now) : stateOf(offer.link->link, now);
    return offer;
}

std::optional<Problem> closedOffer(const Offer &offer)
{
    const auto conflict = [](const char *code, const char *sentence) {
        return Problem::of(409, QString::fromLatin1(code), QString::fromLatin1(sentence));
    };
    if (offer.state == QStringLiteral("accepted"))
        return conflict("invitation_used", "This invitation has been accepted already.");
    if (offer.state == QStringLiteral("revoked"))
        return conflict("invitation_revoked", "This invitation was revoked. Ask for a new one.");
    if (offer.state == QStringLiteral("expired"))
        return conflict("invitation_expired", "This invitation is not valid any more. Ask for a new one.");
    if (!offer.isOpen())
        return conflict("invitation_closed", "This invitation is closed. Ask for a new one.");
    if (offer.tenant.tenant.state != QStringLiteral("active"))
        return conflict("tenant_suspended", "Nobody can join at the moment: this tenant is suspended.");
    return std::nullopt;
}

} // namespace rollcall::plane

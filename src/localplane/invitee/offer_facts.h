// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/invitee/offer.h"

namespace rollcall::plane {

/// What whoever holds an offer's token is told about it, by the contract and by the page alike.
struct OfferFacts {
    enum class Account { SignedOut, Matches, Mismatch };
    QString state;
    bool personal = false; ///< an invitation to somebody; false: a link that anyone may use
    QString inviter;
    QString inviterRole;
    QString role;
    QString roleLabel;
    QString roleDescription;
    QString channel;
    QString maskedAddress;
    QString address; ///< in full: empty for a stranger, who holds the link and is not signed in
    QString message;
    Instant expires;
    Instant closed;
    Account account = Account::SignedOut;
    QString signedInAs;
    QString maskedSignedInAs;
    bool canReject = false;
    bool canRegister = false;
    bool registerJoins = false;
    QString note;
};

/// For this call's caller. Needs the database's lock.
[[nodiscard]] OfferFacts factsOf(const Call &call, const Offer &offer);

/// Notes on the invitation that a wrong account has opened it, so that the inviter can help before it has expired.
void noteMismatch(const Call &call, Offer &offer, const OfferFacts &facts);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/store/invitations_table.h"
#include "localplane/store/links_table.h"

namespace rollcall::plane {

/// What a token offers: a place in a tenant, by an invitation to one person or by a link that anyone may use.
struct Offer {
    std::optional<InvitationRow> invitation;
    std::optional<LinkRow> link; ///< one of the two is there
    TenantRow tenant;
    const RuleSet *rules = nullptr;
    QString state; ///< "open", "accepted", "rejected", "revoked", "expired"

    [[nodiscard]] bool isOpen() const { return state == QStringLiteral("open"); }
    [[nodiscard]] QString role() const { return invitation ? invitation->invitation.role : link->link.role; }
    [[nodiscard]] QString inviter() const
    {
        return invitation ? invitation->invitation.invitedBy : link->link.createdBy;
    }
    [[nodiscard]] QString inviterRole() const { return invitation ? invitation->inviterRole : link->creatorRole; }
    [[nodiscard]] QStringList teams() const { return invitation ? invitation->invitation.teams : QStringList(); }
    /// Whether this account is the one that was invited; everyone is, where it was nobody in particular.
    [[nodiscard]] bool isFor(const AccountRow &account) const;
};

/// nullopt for a token that is none. Needs the database's lock.
[[nodiscard]] std::optional<Offer> findOffer(Database &db, const QString &token, Instant now);

/// Why an offer that is not open cannot be taken.
[[nodiscard]] std::optional<Problem> closedOffer(const Offer &offer);

} // namespace rollcall::plane

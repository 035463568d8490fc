// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/invitee/offer_facts.h"
#include "localplane/page/html.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

/// One visit to the page of an offer: what it shows, to whom, and what was refused just before.
struct Visit {
    const Call &call;
    const Offer &offer;
    OfferFacts facts;
    QString token;
    QString secret;                   ///< what the page's forms carry
    const Problem *problem = nullptr; ///< of the form that was sent
    std::optional<MemberRow> member;  ///< what the visitor is in the tenant already

    [[nodiscard]] const QString &tenantName() const { return offer.tenant.tenant.name; }
    /// The address of this offer's page, or of one of its parts: "sign-in".
    [[nodiscard]] QString path(const char *part = nullptr) const;
};

[[nodiscard]] Html card(const Html &content, const Html &foot);
/// The tenant's letters in its colour, "Join Acme Robotics", and a line below.
[[nodiscard]] Html head(const Visit &visit, const Html &below);
[[nodiscard]] Html banner(const char *tone, const char *iconName, const Html &title, const Html &text);
/// What was refused, where no field is to blame for it; nothing where nothing was.
[[nodiscard]] Html refusalBanner(const Visit &visit);
/// A form that posts to a part of this page.
[[nodiscard]] Html form(const Visit &visit, const char *part, const Html &content);
[[nodiscard]] Html submit(const Html &label, const char *kind = "");
[[nodiscard]] Html buttonLink(const QString &address, const char *label, const char *kind = "");
/// The way into the console, and what to do where nothing opens.
[[nodiscard]] Html openInRollcall(const Visit &visit);

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/page/mismatch_card.h"

#include "localplane/page/times.h"

namespace rollcall::plane {

namespace {

Html account(const char *label, const QString &address)
{
    const auto letter = element("span", {{"class", QStringLiteral("avatar")}, {"aria-hidden", QStringLiteral("true")}},
                                address.left(1).toUpper());
    const auto words = element("span", {{"class", QStringLiteral("quiet")}}, QString::fromUtf8(label))
                       + element("strong", {}, Html::name(address));
    return element("div", {{"class", QStringLiteral("account")}}, letter + element("div", {}, words));
}

// Leaves the account that does not match, and goes on to another part of the page.
Html leaveFor(const Visit &visit, const char *part, const Html &label, const char *kind)
{
    const auto next = lone(
        "input",
        {{"type", QStringLiteral("hidden")}, {"name", QStringLiteral("then")}, {"value", QString::fromLatin1(part)}});
    return form(visit, "sign-out", next + submit(label, kind));
}

Html off(const char *label, const QString &reason)
{
    return element("button", {{"disabled", {}}, {"title", reason}}, QString::fromUtf8(label));
}

Html foot(const Visit &visit)
{
    const auto &invited = visit.facts.maskedAddress;
    const auto reason = QStringLiteral("Only %1 can answer this invitation.").arg(invited);
    const auto words = visit.facts.canReject
                           ? sentence("Accept and Reject are off: only %1 can answer this invitation.", {invited})
                           : sentence("Accept is off: only %1 can answer this invitation.", {invited});
    const auto buttons = (visit.facts.canReject ? off("Reject", reason) : Html()) + off("Accept", reason);
    return icon("lock") + element("p", {}, words) + element("div", {{"class", QStringLiteral("buttons")}}, buttons);
}

Html help(const Visit &visit)
{
    const auto &facts = visit.facts;
    return element("section", {},
                   element("h2", {}, sentence("Is %1 the account you want to use?", {facts.maskedSignedInAs}))
                       + element("p", {{"class", QStringLiteral("quiet")}},
                                 sentence("Ask %1 to revoke this invitation and send a new one to that address. Until"
                                          " then nothing changes in %2.",
                                          {facts.inviter, visit.tenantName()})));
}

} // namespace

Html mismatchCard(const Visit &visit)
{
    const auto &facts = visit.facts;
    const auto &invited = facts.maskedAddress;
    const auto below = facts.expires.isKnown() ? sentence("Invited by %1 as %2, expires %3",
                                                          {facts.inviter, facts.roleLabel, dayAndTime(facts.expires)})
                                               : sentence("Invited by %1 as %2", {facts.inviter, facts.roleLabel});
    auto content = head(visit, below);
    content += element("div", {{"role", QStringLiteral("alert")}},
                       banner("warn", "warn", Html::text(QStringLiteral("This invitation is for a different account")),
                              sentence("This invitation was sent to %1. You are signed in as %2.",
                                       {invited, facts.maskedSignedInAs})));
    content += refusalBanner(visit);
    content += account("Sent to", invited);
    content += element("p", {{"class", QStringLiteral("unequal")}},
                       icon("not-equal") + Html::text(QStringLiteral("does not match")));
    content += account("Signed in as", facts.maskedSignedInAs);
    auto ways = leaveFor(visit, "sign-in", sentence("Log in as %1", {invited}), "primary wide");
    if (facts.canRegister)
        ways += leaveFor(visit, "register", sentence("Register as %1", {invited}), "wide");
    content += element("div", {{"class", QStringLiteral("ways")}}, ways);
    return card(content, foot(visit)) + help(visit) + openInRollcall(visit);
}

} // namespace rollcall::plane

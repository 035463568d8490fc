// SPDX-License-Identifier: MIT
#include "localplane/page/closed_card.h"

#include "localplane/page/times.h"

namespace rollcall::plane {

namespace {

Html result(const char *tone, const char *iconName, const Html &title, const Html &words, const Html &more = {})
{
    const auto mark = element("span", {{"class", QStringLiteral("mark-of ") + QLatin1String(tone)}}, icon(iconName));
    return card(mark + element("h1", {}, title) + element("p", {{"class", QStringLiteral("quiet")}}, words) + more, {});
}

Html when(const char *did, Instant instant)
{
    return instant.isKnown() ? Html::text(QStringLiteral("%1 %2. ").arg(QLatin1String(did), dayAndTime(instant)))
                             : Html();
}

Html joined(const Visit &visit)
{
    const auto &member = visit.member->member;
    const auto &rules = *visit.offer.rules;
    const auto *role = rules.role(member.role);
    auto words =
        when("Accepted", visit.facts.closed) + sentence("Your role is %1.", {role ? role->label : member.role});
    if (rules.quota.requiredToCall && !member.credits)
        words += Html::text(QStringLiteral(" An administrator has not set your credits yet, so model calls are refused"
                                           " until then."));
    const auto next = sentence("In Rollcall, add the control plane %1 and sign in as %2.",
                               {visit.call.plane.baseUrl, visit.facts.signedInAs});
    return result("ok", "check", sentence("You joined %1", {visit.tenantName()}), words, element("p", {}, next));
}

QString inviterOf(const Visit &visit)
{
    return visit.facts.inviter.isEmpty() ? QStringLiteral("the person who sent it") : visit.facts.inviter;
}

Html gone(const Visit &visit, const char *did, const char *title)
{
    return result("warn", "warn", Html::text(QString::fromLatin1(title)),
                  when(did, visit.facts.closed)
                      + sentence("It can no longer be used. Ask %1 for a new one.", {inviterOf(visit)}));
}

} // namespace

Html closedCard(const Visit &visit)
{
    if (visit.member)
        return joined(visit);
    const auto &state = visit.facts.state;
    const bool own = visit.facts.account == OfferFacts::Account::Matches;
    if (state == QStringLiteral("rejected"))
        return result("neutral", "x",
                      own ? Html::text(QStringLiteral("You rejected this invitation"))
                          : Html::text(QStringLiteral("This invitation was rejected")),
                      when("Rejected", visit.facts.closed)
                          + sentence("%1 sees this in the invitation records. To join later, ask for a new invitation.",
                                     {inviterOf(visit)}));
    if (state == QStringLiteral("revoked"))
        return visit.facts.personal ? gone(visit, "Revoked", "This invitation was revoked")
                                    : gone(visit, "", "This link was closed");
    if (state == QStringLiteral("accepted"))
        return result("ok", "check", Html::text(QStringLiteral("This invitation has been accepted")),
                      when("Accepted", visit.facts.closed)
                          + sentence("Each link works once. Who accepted it signs in to %1 in Rollcall.",
                                     {visit.call.plane.baseUrl}));
    return visit.facts.personal ? gone(visit, "Expired", "This invitation has expired")
                                : gone(visit, "Expired", "This link has expired or is used up");
}

Html invalidCard()
{
    return result("warn", "warn", Html::text(QStringLiteral("Invalid or expired")),
                  Html::text(QStringLiteral("This link opens no invitation here: it is incomplete, has expired or was"
                                            " deleted. Ask the person who sent it for a new one.")));
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/page/offer_card.h"

#include "localplane/page/times.h"

#include <QUrl>

namespace rollcall::plane {

namespace {

Html pill(const QString &words, const char *kind)
{
    return element("span", {{"class", QStringLiteral("pill ") + QLatin1String(kind)}}, Html::name(words));
}

Html fact(const QString &label, const Html &value)
{
    return element("div", {}, element("dt", {}, label) + element("dd", {}, value));
}

Html quiet(const QString &words) { return element("span", {{"class", QStringLiteral("quiet")}}, words); }

QString capitalised(const QString &word) { return word.left(1).toUpper() + word.mid(1); }

Html facts(const Visit &visit)
{
    const auto &facts = visit.facts;
    const auto &tenant = visit.offer.tenant.tenant;
    const auto certified = tenant.certified ? element("span", {{"class", QStringLiteral("pill ok")}},
                                                      icon("check") + Html::text(QStringLiteral("Certified")))
                                            : Html();
    auto rows = fact(capitalised(visit.offer.rules->words.value(QStringLiteral("tenant"))),
                     Html::name(tenant.name) + certified);
    rows += fact(QStringLiteral("On"), Html::name(QUrl(visit.call.plane.baseUrl).authority()));
    if (!facts.inviter.isEmpty())
        rows += fact(QStringLiteral("Invited by"), Html::name(facts.inviter) + pill(facts.inviterRole, "soft"));
    rows += fact(QStringLiteral("Your role"), pill(facts.roleLabel, "outline") + quiet(facts.roleDescription));
    if (facts.personal) {
        const bool matches = facts.account == OfferFacts::Account::Matches;
        const auto match = matches ? element("span", {{"class", QStringLiteral("match")}},
                                             icon("check") + Html::text(QStringLiteral("matches your account")))
                                   : Html();
        rows += fact(QStringLiteral("Sent to"), Html::name(matches ? facts.address : facts.maskedAddress) + match);
    }
    rows += fact(QStringLiteral("Expires"),
                 facts.expires.isKnown()
                     ? Html::text(dayAndTime(facts.expires)) + quiet(timeLeft(facts.expires, visit.call.now))
                     : Html::text(QStringLiteral("No expiry")));
    return element("dl", {}, rows);
}

Html signedOutFoot(const Visit &visit)
{
    auto buttons = visit.facts.canRegister ? buttonLink(visit.path("register"), "Register") : Html();
    buttons += buttonLink(visit.path("sign-in"), "Log in", "primary");
    return element("p", {},
                   visit.facts.canRegister ? QStringLiteral("Log in or register to answer.")
                                           : QStringLiteral("Log in to answer."))
           + element("div", {{"class", QStringLiteral("buttons")}}, buttons);
}

Html answerFoot(const Visit &visit, bool blocked)
{
    const auto who = Html::text(QStringLiteral("Signed in as ")) + Html::name(visit.facts.signedInAs);
    auto buttons = visit.facts.canReject ? form(visit, "reject", submit(Html::text(QStringLiteral("Reject")))) : Html();
    buttons +=
        blocked ? Html() : form(visit, "accept", submit(Html::text(QStringLiteral("Accept invitation")), "primary"));
    return element("p", {}, who) + element("div", {{"class", QStringLiteral("buttons")}}, buttons);
}

} // namespace

Html offerCard(const Visit &visit)
{
    const auto &shown = visit.facts;
    auto content = head(visit, shown.inviter.isEmpty() ? Html::text(QStringLiteral("You are invited"))
                                                       : sentence("%1 invited you", {shown.inviter}))
                   + facts(visit);
    if (!shown.message.isEmpty())
        content += element("blockquote", {{"dir", QStringLiteral("auto")}}, shown.message);
    if (!shown.note.isEmpty())
        content += banner("neutral", "info", {}, Html::text(shown.note));
    // Open, and yet nobody can join: the tenant as a whole is closed for a while.
    const auto blocked = closedOffer(visit.offer);
    if (blocked && !visit.problem)
        content += banner("warn", "warn", {}, Html::text(blocked->detail));
    content += refusalBanner(visit);
    const bool signedIn = shown.account == OfferFacts::Account::Matches;
    return card(content, signedIn ? answerFoot(visit, blocked.has_value()) : signedOutFoot(visit))
           + openInRollcall(visit);
}

} // namespace rollcall::plane

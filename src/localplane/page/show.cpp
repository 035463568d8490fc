// SPDX-License-Identifier: MIT
#include "localplane/page/show.h"

#include "localplane/accounts/visitor.h"
#include "localplane/page/closed_card.h"
#include "localplane/page/document.h"
#include "localplane/page/forms.h"
#include "localplane/page/mismatch_card.h"
#include "localplane/page/offer_card.h"

#include <QUrl>

namespace rollcall::plane {

namespace {

// A link stays open for others after somebody has joined by it.
bool hasTaken(const Visit &visit)
{
    return visit.member && (!visit.facts.personal || visit.facts.state == QStringLiteral("accepted"));
}

Html contentFor(Visit &visit, View view)
{
    if (!hasTaken(visit))
        visit.member.reset();
    if (visit.member || !visit.offer.isOpen())
        return closedCard(visit);
    switch (visit.facts.account) {
    case OfferFacts::Account::Mismatch: return mismatchCard(visit);
    case OfferFacts::Account::Matches: return offerCard(visit);
    case OfferFacts::Account::SignedOut: break;
    }
    if (view == View::SignIn)
        return signInCard(visit);
    return view == View::Register && visit.facts.canRegister ? registerCard(visit) : offerCard(visit);
}

// As whom one answers, and the way to answer as somebody else.
Html barFor(const Visit &visit)
{
    if (visit.facts.account == OfferFacts::Account::SignedOut)
        return {};
    const bool masked = visit.facts.account == OfferFacts::Account::Mismatch;
    const auto who = Html::name(masked ? visit.facts.maskedSignedInAs : visit.facts.signedInAs);
    return form(visit, "sign-out",
                element("span", {{"class", QStringLiteral("quiet")}}, who)
                    + submit(Html::text(QStringLiteral("Log out")), "small"));
}

// 401 would ask the browser for credentials of its own kind.
int statusFor(const Problem *problem)
{
    if (!problem)
        return 200;
    return problem->status == 401 ? 403 : problem->status;
}

} // namespace

Reply showPage(const Call &call, View view, const Problem *problem)
{
    const auto &token = call.arguments.first();
    const auto offer = findOffer(call.db(), token, call.now);
    if (!offer)
        return pageReply(document({}, invalidCard()), 404);
    auto visitor = visitorOf(call.request);
    const bool fresh = visitor.isEmpty();
    if (fresh)
        visitor = newToken();
    Visit visit{call, *offer, factsOf(call, *offer), token, formSecret(call.plane, token, visitor), problem, {}};
    if (call.caller.isSession())
        visit.member = findMemberByAccount(call.db(), offer->tenant.tenant.id, call.caller.account.id);
    const auto content = contentFor(visit, view);
    auto reply = pageReply(document(barFor(visit), content), statusFor(problem));
    if (problem && problem->retryAfterSeconds > 0)
        reply.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(problem->retryAfterSeconds)});
    if (fresh)
        reply.headers.append(visitorCookie(call.plane, token, visitor));
    return reply;
}

Reply goTo(const Call &call, const QString &part)
{
    auto path = QByteArrayLiteral("/invite/") + QUrl::toPercentEncoding(call.arguments.first());
    if (!part.isEmpty())
        path += '/' + part.toLatin1();
    Reply reply;
    reply.status = 303;
    reply.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    reply.headers = {{QByteArrayLiteral("Location"), path},
                     {QByteArrayLiteral("Referrer-Policy"), QByteArrayLiteral("no-referrer")}};
    return reply;
}

} // namespace rollcall::plane

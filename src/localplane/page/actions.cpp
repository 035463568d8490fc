// SPDX-License-Identifier: MIT
#include "localplane/page/actions.h"

#include "localplane/accounts/sessions.h"
#include "localplane/accounts/sign_in.h"
#include "localplane/accounts/visitor.h"
#include "localplane/activity/activity.h"
#include "localplane/invitee/answering.h"
#include "localplane/invitee/joining.h"
#include "localplane/invitee/offer_facts.h"
#include "localplane/invitee/registration.h"
#include "localplane/page/show.h"

namespace rollcall::plane {

namespace {

const QString &tokenOf(const Call &call) { return call.arguments.first(); }

// A new cookie with every new standing, so that one which somebody knew before is worth nothing.
Reply backAs(const Call &call, const QString &accountId)
{
    auto reply = goTo(call, {});
    reply.headers.append(visitorCookie(call.plane, tokenOf(call), startPageSession(call, accountId).token));
    return reply;
}

Problem notSignedIn()
{
    return Problem::of(401, QStringLiteral("not_signed_in"),
                       QStringLiteral("You are not signed in any more. Log in to answer."));
}

} // namespace

Answer<Reply> signInOnPage(Call &call)
{
    const auto account = enterAccount(call);
    if (!account)
        return refuse(account.error());
    if (auto offer = findOffer(call.db(), tokenOf(call), call.now))
        noteMismatch(call, *offer, factsOf(call, *offer));
    return backAs(call, account->id);
}

Answer<Reply> registerOnPage(Call &call)
{
    const auto made = registerThrough(call, tokenOf(call));
    if (!made)
        return refuse(made.error());
    return backAs(call, made->account.id);
}

Answer<Reply> acceptOnPage(Call &call)
{
    if (!call.caller.isSession())
        return refuse(notSignedIn());
    auto offer = ownOffer(call, tokenOf(call));
    if (!offer)
        return refuse(offer.error());
    if (const auto joined = join(call, *offer, call.caller.account); !joined)
        return refuse(joined.error());
    return goTo(call, {});
}

Answer<Reply> rejectOnPage(Call &call)
{
    if (!call.caller.isSession())
        return refuse(notSignedIn());
    auto offer = ownOffer(call, tokenOf(call));
    if (!offer)
        return refuse(offer.error());
    if (const auto problem = rejectOffer(call, *offer))
        return refuse(*problem);
    return goTo(call, {});
}

Answer<Reply> signOutOfPage(Call &call)
{
    if (call.caller.isSession()) {
        Query(call.db(), "DELETE FROM sessions WHERE digest = ?", call.caller.digest).run();
        record(call, {}, {"session.end", "account", call.caller.account.id, {}, {}});
    }
    const auto next = call.body.text(QStringLiteral("then"));
    const bool known = next == QStringLiteral("sign-in") || next == QStringLiteral("register");
    auto reply = goTo(call, known ? next : QString());
    reply.headers.append(visitorCookie(call.plane, tokenOf(call), newToken()));
    return reply;
}

} // namespace rollcall::plane

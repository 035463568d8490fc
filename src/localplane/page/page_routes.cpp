// SPDX-License-Identifier: MIT
#include "localplane/page/page_routes.h"

#include "localplane/accounts/authentication.h"
#include "localplane/accounts/sign_in.h"
#include "localplane/accounts/visitor.h"
#include "localplane/invitee/registration.h"
#include "localplane/page/actions.h"
#include "localplane/page/show.h"

namespace rollcall::plane {

namespace {

// A browser says `required` itself, but not every browser, and blanks are no name.
std::optional<Problem> missing(const Call &call, const QStringList &names)
{
    for (const auto &name : names) {
        if (call.body.text(name).isEmpty())
            return Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("This is needed."), name);
    }
    return std::nullopt;
}

std::optional<Problem> prepareSignIn(Call &call)
{
    if (auto problem = foreignForm(call))
        return problem;
    if (auto problem = missing(call, {QStringLiteral("identifier"), QStringLiteral("password")}))
        return problem;
    return verifySignIn(call);
}

std::optional<Problem> prepareRegistration(Call &call)
{
    if (auto problem = foreignForm(call))
        return problem;
    if (auto problem = missing(call, {QStringLiteral("display_name"), QStringLiteral("password")}))
        return problem;
    return hashRegistrationPassword(call, call.arguments.first());
}

Handler showing(View view)
{
    return [view](Call &call) -> Answer<Reply> { return showPage(call, view); };
}

Refusal refusing(View view)
{
    return [view](Call &call, const Problem &problem) {
        const auto lock = call.db().lock();
        // Whatever the refused form had changed about who calls was taken back with it.
        static_cast<void>(authenticate(call, Access::Page));
        return showPage(call, view, &problem);
    };
}

} // namespace

void addPageRoutes(Router &router)
{
    const auto get = QStringLiteral("GET");
    const auto post = QStringLiteral("POST");
    const auto page = QStringLiteral("/invite/{token}");
    const Field secret{QStringLiteral("form"), Field::Type::Secret};
    const Field password{QStringLiteral("password"), Field::Type::Secret, false, false, 1024};
    const auto refusal = refusing(View::Offer);

    router.add({get, page, Access::Page, showing(View::Offer), {}, {}, {}, refusal});
    const auto signIn = page + QStringLiteral("/sign-in");
    router.add({get, signIn, Access::Page, showing(View::SignIn), {}, {}, {}, refusal});
    router.add({post,
                signIn,
                Access::Page,
                signInOnPage,
                {secret, {QStringLiteral("identifier"), Field::Type::Text, false, false, 320}, password},
                prepareSignIn,
                {},
                refusing(View::SignIn)});
    const auto registering = page + QStringLiteral("/register");
    router.add({get, registering, Access::Page, showing(View::Register), {}, {}, {}, refusal});
    router.add({post,
                registering,
                Access::Page,
                registerOnPage,
                {secret,
                 {QStringLiteral("email"), Field::Type::Text, false, false, 254, QStringLiteral("bad_address")},
                 {QStringLiteral("display_name")},
                 password},
                prepareRegistration,
                {},
                refusing(View::Register)});
    const QList<std::pair<const char *, Handler>> answers{
        {"/accept", acceptOnPage}, {"/reject", rejectOnPage}, {"/sign-out", signOutOfPage}};
    for (const auto &[part, handler] : answers) {
        const auto path = page + QLatin1String(part);
        router.add({post, path, Access::Page, handler, {secret, {QStringLiteral("then")}}, foreignForm, {}, refusal});
        // Who loads the address of a form again sees the page.
        router.add(
            {get, path, Access::Page, [](Call &call) -> Answer<Reply> { return goTo(call, {}); }, {}, {}, {}, refusal});
    }
}

} // namespace rollcall::plane

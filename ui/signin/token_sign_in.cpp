// SPDX-License-Identifier: MIT
#include "ui/signin/token_sign_in.h"

namespace rollcall {

Answer<AccountSession *> signInWithToken(QPointer<AppSession> app, ServerInfo server, Endpoint endpoint, Secret token, bool keep,
                                         CancelToken cancel)
{
    auto *driver = app ? app->services().drivers->find(server.kind) : nullptr;
    if (!driver)
        co_return fail(Error::of(Error::Kind::Unsupported));
    const auto plane = driver->connect(endpoint, token);
    auto identity = co_await plane->whoAmI(cancel);
    if (!identity)
        co_return fail(std::move(identity).error());
    if (!app)
        co_return fail(Error::of(Error::Kind::Cancelled));
    SignedIn signedIn;
    signedIn.credential = token;
    signedIn.identity = *std::move(identity);
    const QString noIdentifier;
    co_return co_await app->addRegistered(server.kind, server.productName, endpoint, noIdentifier, signedIn, keep);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "session/account_sign_in.h"

#include "http/pause.h"

namespace rollcall {

Answer<SignedIn> authenticate(const DriverRegistry *drivers, QString kind, Endpoint endpoint, QString identifier,
                              Secret passwordOrToken, CancelToken cancel)
{
    auto *driver = drivers->find(kind);
    if (!driver) {
        co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
        co_return fail(Error::of(Error::Kind::Unsupported, QStringLiteral("unknown_driver")));
    }
    if (!identifier.isEmpty())
        co_return co_await driver->signIn(endpoint, identifier, passwordOrToken, cancel);
    const auto plane = driver->connect(endpoint, passwordOrToken);
    auto identity = co_await plane->whoAmI(cancel);
    if (!identity)
        co_return fail(identity.error());
    SignedIn signedIn;
    signedIn.credential = passwordOrToken;
    signedIn.identity = *std::move(identity);
    co_return signedIn;
}

bool sameServer(const QUrl &a, const QUrl &b)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80); };
    const auto pathOf = [](const QUrl &url) { return url.adjusted(QUrl::StripTrailingSlash).path(); };
    const auto plain = [](const QString &path) { return path == QLatin1StringView("/") ? QString() : path; };
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b)
           && plain(pathOf(a)) == plain(pathOf(b));
}

} // namespace rollcall

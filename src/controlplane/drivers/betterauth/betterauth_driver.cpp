// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_driver.h"

#include "controlplane/json_reader.h"
#include "driver_betterauth/betterauth_call.h"
#include "driver_betterauth/betterauth_json.h"
#include "driver_betterauth/betterauth_plane.h"

#include <QElapsedTimer>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace betterauth;

namespace {

/// True where the answer shows that something else lives there; false where it tells nothing about what does.
bool isSomethingElse(const Error &error)
{
    using Kind = Error::Kind;
    const bool network = error.isConnectivity() && error.kind != Kind::ConnectionLost;
    return !network && error.kind != Kind::Cancelled && error.kind != Kind::Tls && error.kind != Kind::RateLimited
           && error.kind != Kind::Server;
}

Error notThis(Error error, const QString &code)
{
    error.kind = Error::Kind::NotControlPlane;
    error.code = code;
    error.detail.clear();
    return error;
}

Result<bool> decodeOk(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(json.flag("ok"));
}

// Two questions that nothing else answers so: whether it is well, and a list of organizations, which it must refuse.
Answer<ServerInfo> probeServer(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    auto asking = callFor<bool>(http, betterauth::asking({u"ok"_s}), cancel, decodeOk);
    const auto well = co_await asking;
    if (!well && !isSomethingElse(well.error()))
        co_return fail(well.error());
    if (!well || !*well)
        co_return fail(notThis(well ? Error() : well.error(), u"not_a_control_plane"_s));
    ServerInfo info;
    info.answeredInMs = timer.elapsed();
    auto listing = callForBody(http, betterauth::asking({u"organization"_s, u"list"_s}), cancel);
    const auto organizations = co_await listing;
    if (!organizations && organizations.error().kind != Error::Kind::Unauthorized) {
        if (!isSomethingElse(organizations.error()))
            co_return fail(organizations.error());
        co_return fail(notThis(organizations.error(), u"no_organizations"_s));
    }
    info.kind = u"better-auth"_s;
    info.productName = u"better-auth"_s;
    co_return info;
}

Answer<SignedIn> signInTo(HttpSettings settings, QString email, Secret password, CancelToken cancel)
{
    const auto http = std::make_shared<HttpClient>(settings);
    const QJsonObject body{{u"email"_s, email}, {u"password"_s, password.reveal()}, {u"rememberMe"_s, true}};
    auto signingIn = http->send(posting({u"sign-in"_s, u"email"_s}, body), cancel);
    const auto answer = co_await signingIn;
    if (!answer)
        co_return fail(answer.error());
    // The signed form is taken by every server that takes bearers; without it a cookie is all there is.
    settings.credential = Secret(QString::fromLatin1(answer->header("set-auth-token")));
    if (settings.credential.isEmpty()) {
        co_return fail(
            Error::of(Error::Kind::Unsupported, u"bearer_not_offered"_s,
                      QStringLiteral("This server signs in web pages only: its bearer plugin is not there.")));
    }
    SignedIn signedIn;
    signedIn.credential = settings.credential;
    const auto plane = std::make_shared<BetterAuthPlane>(std::make_shared<HttpClient>(settings));
    auto asking = plane->whoAmI(cancel);
    auto identity = co_await asking;
    if (!identity)
        co_return fail(identity.error());
    signedIn.identity = *std::move(identity);
    co_return signedIn;
}

} // namespace

Capabilities betterAuthCapabilities()
{
    Capabilities capabilities;
    capabilities.passwordSignIn = true;
    capabilities.invitee = true;
    return capabilities;
}

BetterAuthDriver::BetterAuthDriver(HttpSettings manners) : m_manners(std::move(manners)) {}

QString BetterAuthDriver::kind() const { return u"better-auth"_s; }

Capabilities BetterAuthDriver::capabilities() const { return betterAuthCapabilities(); }

HttpSettings BetterAuthDriver::settingsFor(const Endpoint &endpoint, Secret credential) const
{
    auto settings = m_manners;
    settings.baseUrl = routesOf(endpoint.url);
    settings.credential = std::move(credential);
    settings.readErrorBody = readErrorBody;
    settings.trustedFingerprints.clear();
    if (!endpoint.trustedFingerprint.isEmpty())
        settings.trustedFingerprints.append(endpoint.trustedFingerprint);
    return settings;
}

Answer<ServerInfo> BetterAuthDriver::probe(Endpoint endpoint, CancelToken cancel)
{
    return probeServer(std::make_shared<HttpClient>(settingsFor(endpoint)), std::move(cancel));
}

Answer<SignedIn> BetterAuthDriver::signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel)
{
    return signInTo(settingsFor(endpoint), std::move(identifier), std::move(password), std::move(cancel));
}

std::shared_ptr<ControlPlane> BetterAuthDriver::connect(Endpoint endpoint, Secret credential)
{
    return std::make_shared<BetterAuthPlane>(
        std::make_shared<HttpClient>(settingsFor(endpoint, std::move(credential))));
}

std::shared_ptr<ControlPlane> BetterAuthDriver::anonymous(Endpoint endpoint)
{
    return connect(std::move(endpoint), {});
}

std::optional<InvitationAddress> BetterAuthDriver::parseInvitationLink(const QUrl &link) const
{
    const bool web = link.scheme() == QLatin1String("http") || link.scheme() == QLatin1String("https");
    const auto marker = u"/accept-invitation/"_s;
    const auto path = link.path(QUrl::FullyDecoded);
    const auto at = path.lastIndexOf(marker);
    const auto id = path.mid(at + marker.size());
    const auto isPlain = [](QChar letter) { return letter.isLetterOrNumber() || letter == u'-' || letter == u'_'; };
    constexpr qsizetype longest = 128;
    if (!web || at < 0 || link.host().isEmpty() || !link.userInfo().isEmpty() || id.isEmpty() || id.size() > longest
        || !std::all_of(id.cbegin(), id.cend(), isPlain))
        return std::nullopt;
    auto server = link.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    server.setPath(path.left(at));
    return InvitationAddress{server, Secret(id)};
}

} // namespace rollcall

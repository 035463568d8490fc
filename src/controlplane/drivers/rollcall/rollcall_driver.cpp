// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_driver.h"

#include "driver_rollcall/account_json.h"
#include "driver_rollcall/api_call.h"
#include "driver_rollcall/rollcall_plane.h"

#include <QElapsedTimer>
#include <QUrlQuery>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView driverKind("rollcall");

/// True where the answer shows that something else lives there; false where the answer tells nothing about what does.
bool isSomethingElse(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::Gone:
    case Error::Kind::Conflict:
    case Error::Kind::Validation:
    case Error::Kind::Decode:
    case Error::Kind::ConnectionLost: return true; // it hung up on the question, or in the middle of its answer
    default: return false;
    }
}

Answer<ServerInfo> probeServer(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    auto asking = callFor<ServerInfo>(http, reading({u"about"_s}), std::move(cancel), decodeAbout);
    auto info = co_await asking;
    if (!info) {
        auto error = info.error();
        if (isSomethingElse(error)) {
            error.kind = Error::Kind::NotControlPlane;
            error.code = u"not_a_control_plane"_s;
            error.detail.clear();
        }
        co_return fail(std::move(error));
    }
    if (info->kind != driverKind)
        co_return fail(Error::of(Error::Kind::NotControlPlane, u"other_kind"_s, info->kind));
    info->answeredInMs = timer.elapsed();
    co_return info;
}

Answer<SignedIn> signInTo(HttpSettings settings, QString identifier, Secret password, CancelToken cancel)
{
    const auto http = std::make_shared<HttpClient>(settings);
    const QJsonObject body{{u"identifier"_s, identifier}, {u"password"_s, password.reveal()}};
    auto request = changing("POST", {u"session"_s}, body);
    // There is no caller yet whom a key could belong to.
    request.idempotencyKey.clear();
    auto signingIn = callFor<Secret>(http, std::move(request), cancel, decodeSessionToken);
    auto credential = co_await signingIn;
    if (!credential)
        co_return fail(credential.error());
    auto identifying = identify(std::move(settings), *std::move(credential), std::move(cancel));
    co_return co_await identifying;
}

bool isServerAddress(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isToken(const QString &token)
{
    constexpr qsizetype longest = 512;
    const auto isPlain = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f && c != QLatin1Char('/'); };
    return !token.isEmpty() && token.size() <= longest && std::all_of(token.cbegin(), token.cend(), isPlain);
}

std::optional<InvitationAddress> addressOf(const QUrl &server, const QString &token)
{
    if (!isServerAddress(server) || !isToken(token))
        return std::nullopt;
    return InvitationAddress{server, Secret(token)};
}

} // namespace

Capabilities rollcallCapabilities()
{
    Capabilities capabilities;
    capabilities.passwordSignIn = true;
    capabilities.tokenSignIn = true;
    capabilities.invitee = true;
    capabilities.memberChanges = true;
    capabilities.registration = true;
    return capabilities;
}

Answer<SignedIn> identify(HttpSettings settings, Secret credential, CancelToken cancel)
{
    settings.credential = credential;
    const auto http = std::make_shared<HttpClient>(std::move(settings));
    auto request = reading({u"session"_s});
    auto asking = callFor<Identity>(http, std::move(request), std::move(cancel), decodeIdentity);
    auto identity = co_await asking;
    if (!identity)
        co_return fail(identity.error());
    SignedIn signedIn;
    signedIn.credential = std::move(credential);
    signedIn.identity = *std::move(identity);
    co_return signedIn;
}

RollcallDriver::RollcallDriver(HttpSettings manners) : m_manners(std::move(manners))
{
    if (!m_manners.sent)
        m_manners.sent = std::make_shared<SentChanges>();
}

QString RollcallDriver::kind() const { return QString(driverKind); }

Capabilities RollcallDriver::capabilities() const { return rollcallCapabilities(); }

HttpSettings RollcallDriver::settingsFor(const Endpoint &endpoint, Secret credential) const
{
    auto settings = m_manners;
    settings.baseUrl = endpoint.url;
    settings.credential = std::move(credential);
    settings.trustedFingerprints.clear();
    if (!endpoint.trustedFingerprint.isEmpty())
        settings.trustedFingerprints.append(endpoint.trustedFingerprint);
    return settings;
}

Answer<ServerInfo> RollcallDriver::probe(Endpoint endpoint, CancelToken cancel)
{
    return probeServer(std::make_shared<HttpClient>(settingsFor(endpoint)), std::move(cancel));
}

Answer<SignedIn> RollcallDriver::signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel)
{
    return signInTo(settingsFor(endpoint), std::move(identifier), std::move(password), std::move(cancel));
}

std::shared_ptr<ControlPlane> RollcallDriver::connect(Endpoint endpoint, Secret credential)
{
    return std::make_shared<RollcallPlane>(std::make_shared<HttpClient>(settingsFor(endpoint, std::move(credential))));
}

std::shared_ptr<ControlPlane> RollcallDriver::anonymous(Endpoint endpoint) { return connect(std::move(endpoint), {}); }

std::optional<InvitationAddress> RollcallDriver::parseInvitationLink(const QUrl &link) const
{
    if (link.scheme() == driverKind && link.host() == QLatin1String("invite")) {
        const QUrlQuery query(link);
        const QUrl server(query.queryItemValue(u"server"_s, QUrl::FullyDecoded), QUrl::StrictMode);
        return addressOf(server, query.queryItemValue(u"token"_s, QUrl::FullyDecoded));
    }
    auto path = link.path(QUrl::FullyDecoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const auto marker = u"/invite/"_s;
    const auto at = path.lastIndexOf(marker);
    if (at < 0)
        return std::nullopt;
    auto server = link.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    server.setPath(path.left(at));
    return addressOf(server, path.mid(at + marker.size()));
}

} // namespace rollcall

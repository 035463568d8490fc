// SPDX-License-Identifier: MIT
#include "controlplane/token_driver.h"

#include "controlplane/json_call.h"
#include "controlplane/limited_plane.h"

#include <QElapsedTimer>

namespace rollcall {

namespace {

/// The network, or trust, is in the way: then nothing is known about what lives there.
bool tellsNothing(const Error &error)
{
    using Kind = Error::Kind;
    return (error.isConnectivity() && error.kind != Kind::ConnectionLost) || error.kind == Kind::Tls
           || error.kind == Kind::Cancelled;
}

Error stranger(Error error)
{
    error.kind = Error::Kind::NotControlPlane;
    error.code = QStringLiteral("not_a_control_plane");
    error.detail.clear();
    return error;
}

Answer<ServerInfo> ask(std::shared_ptr<HttpClient> http, HttpRequest question, std::function<bool(const Error &)> isIts,
                       ServerInfo info, CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    question.withCredential = false;
    auto asking = callForBody(http, std::move(question), std::move(cancel));
    const auto answer = co_await asking;
    if (!answer && tellsNothing(answer.error()))
        co_return fail(answer.error());
    if (answer || !isIts(answer.error()))
        co_return fail(stranger(answer ? Error() : answer.error()));
    info.answeredInMs = timer.elapsed();
    co_return info;
}

/// Where there is nothing to ask.
Answer<ServerInfo> cannotTell(CancelToken cancel)
{
    auto waiting = pause(std::chrono::milliseconds(0), std::move(cancel));
    co_await waiting;
    co_return fail(stranger({}));
}

} // namespace

Capabilities TokenDriver::capabilities() const
{
    Capabilities capabilities;
    capabilities.tokenSignIn = true;
    return capabilities;
}

std::shared_ptr<HttpClient> TokenDriver::clientFor(const Endpoint &endpoint, Secret credential) const
{
    auto settings = m_manners;
    settings.baseUrl = endpoint.url;
    settings.credential = std::move(credential);
    settings.trustedFingerprints.clear();
    if (!endpoint.trustedFingerprint.isEmpty())
        settings.trustedFingerprints.append(endpoint.trustedFingerprint);
    adapt(settings);
    return std::make_shared<HttpClient>(std::move(settings));
}

Answer<ServerInfo> TokenDriver::probe(Endpoint endpoint, CancelToken cancel)
{
    auto asked = question();
    if (!asked)
        return cannotTell(std::move(cancel));
    // The driver lives as long as the program.
    return ask(
        clientFor(endpoint, {}), *std::move(asked), [this](const Error &error) { return isItsRefusal(error); }, info(),
        std::move(cancel));
}

std::optional<ServerInfo> TokenDriver::byHand() const { return question() ? std::nullopt : std::optional(info()); }

ServerInfo TokenDriver::info() const
{
    ServerInfo info;
    info.kind = kind();
    info.productName = productName();
    return info;
}

Answer<SignedIn> TokenDriver::signIn(Endpoint, QString, Secret, CancelToken cancel)
{
    return notOffered<SignedIn>(std::move(cancel));
}

std::shared_ptr<ControlPlane> TokenDriver::connect(Endpoint endpoint, Secret credential)
{
    return planeOn(clientFor(endpoint, std::move(credential)));
}

std::shared_ptr<ControlPlane> TokenDriver::anonymous(Endpoint endpoint) { return connect(std::move(endpoint), {}); }

std::optional<InvitationAddress> TokenDriver::parseInvitationLink(const QUrl &) const { return std::nullopt; }

} // namespace rollcall

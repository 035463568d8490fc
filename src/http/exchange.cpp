// SPDX-License-Identifier: MIT
#include "http/exchange.h"

#include "http/one_way_body.h"
#include "http/peer_certificate.h"
#include "http/problem.h"
#include "http/transport_error.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUuid>

#include <algorithm>

namespace rollcall {

namespace {

Error failure(Error::Kind kind, const char *code) { return Error::of(kind, QString::fromLatin1(code)); }

QByteArray mediaType(const QNetworkReply &reply)
{
    auto type = reply.rawHeader("Content-Type");
    if (const auto parameters = type.indexOf(';'); parameters >= 0)
        type.truncate(parameters);
    return type.trimmed().toLower();
}

// Qt 6.4 takes a chunked or compressed body that breaks off for a whole one. Every JSON body here is an object, a list or null.
bool breaksOff(const QByteArray &contentType, const QByteArray &body)
{
    const auto end = body.trimmed();
    return contentType.endsWith("json") && !end.isEmpty() && !end.endsWith('}') && !end.endsWith(']') && end != "null";
}

// As Qt decided for this request: servers on this computer are never asked for through a proxy.
bool goesThroughProxy(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

bool isRevoked(const QSslError &flaw)
{
    return flaw.error() == QSslError::CertificateRevoked || flaw.error() == QSslError::CertificateBlacklisted;
}

} // namespace

Exchange::Exchange(std::shared_ptr<HttpCore> core, HttpRequest request, CancelToken cancel)
    : m_core(std::move(core))
    , m_request(std::move(request))
    , m_cancel(std::move(cancel))
    , m_requestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_result(fail(failure(Error::Kind::Cancelled, "cancelled")))
{
    const auto &settings = m_core->settings();
    m_idle.setSingleShot(true);
    m_idle.setInterval(settings.idleTimeout);
    m_total.setSingleShot(true);
    m_total.setInterval(settings.totalTimeout);
    connect(&m_idle, &QTimer::timeout, this, [this] { end(fail(failure(Error::Kind::Timeout, "no_answer_in_time"))); });
    connect(&m_total, &QTimer::timeout, this, [this] { end(fail(failure(Error::Kind::Timeout, "too_slow"))); });
}

Exchange::~Exchange()
{
    m_core->leave(this);
    delete m_reply;
}

QFuture<void> Exchange::start()
{
    m_promise.start();
    auto future = m_promise.future();
    const auto cancelled = [this] { end(fail(failure(Error::Kind::Cancelled, "cancelled"))); };
    m_onCancel = m_cancel.onCancel(cancelled);
    m_onClosing = m_core->closing().onCancel(cancelled);
    if (!m_ended)
        m_core->enter(this);
    return future;
}

QNetworkRequest Exchange::makeRequest() const
{
    const auto &settings = m_core->settings();
    auto address = settings.baseUrl.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    address += m_request.path;
    if (!m_request.query.isEmpty())
        address += '?' + m_request.query.toString(QUrl::FullyEncoded).toLatin1();
    QNetworkRequest request(QUrl::fromEncoded(address, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Qt's own guard against a decompression bomb works on ratios and refuses honest lists; the limit on the body is exact.
    request.setDecompressedSafetyCheckThreshold(-1);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);

    request.setRawHeader("User-Agent", settings.userAgent);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setRawHeader("X-Request-Id", m_requestId.toLatin1());
    for (const auto &[name, value] : settings.headers)
        request.setRawHeader(name, value);
    if (m_request.withCredential && !settings.credential.isEmpty()) {
        const QByteArray scheme = settings.credentialHeader == "Authorization" ? "Bearer " : "";
        request.setRawHeader(settings.credentialHeader, scheme + settings.credential.reveal().toUtf8());
    }
    if (!m_request.tenantId.isEmpty())
        request.setRawHeader("Tenant-Id", m_request.tenantId.toUtf8());
    if (!m_request.idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", m_request.idempotencyKey.toUtf8());
    if (!m_request.ifMatch.isEmpty())
        request.setRawHeader("If-Match", '"' + m_request.ifMatch.toUtf8() + '"');
    if (!m_request.ifNoneMatch.isEmpty())
        request.setRawHeader("If-None-Match", m_request.ifNoneMatch);
    return request;
}

void Exchange::noteDown(const QString &requestId) const
{
    if (isChange() && m_core->settings().sent)
        m_core->settings().sent->add(requestId);
}

void Exchange::begin()
{
    noteDown(m_requestId);
    auto request = makeRequest();
    auto &network = m_core->network();
    if (m_request.method == "GET") {
        m_reply = network.get(request);
    } else {
        const auto bytes = m_request.body.value_or(QByteArray());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
        if (m_request.body)
            request.setRawHeader("Content-Type", "application/json");
        auto *body = new OneWayBody(bytes);
        m_reply = network.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    const auto alive = [this] { m_idle.start(); };
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, alive);
    connect(m_reply, &QNetworkReply::requestSent, this, alive);
    connect(m_reply, &QNetworkReply::encrypted, this, alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, alive);
    connect(m_reply, &QNetworkReply::downloadProgress, this, alive);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { read(); });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &flaws) { judgeCertificate(flaws); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
    m_idle.start();
    m_total.start();
}

void Exchange::end(Result<HttpResponse> result)
{
    if (std::exchange(m_ended, true))
        return;
    m_idle.stop();
    m_total.stop();
    m_onCancel = {};
    m_onClosing = {};
    // The reply goes with this exchange, which ends its request. It is not aborted before: that is a failure too, and Qt warns of
    // a second one where the server's own is on its way from the network's thread.
    if (m_reply)
        m_reply->disconnect(this);
    m_result = std::move(result);
    if (!m_result && m_result.error().requestId.isEmpty() && m_reply)
        m_result.error().requestId = m_requestId;
    m_core->leave(this);
    // Whoever waits is never resumed from inside cancel() or a socket's signal.
    QMetaObject::invokeMethod(
        this, [this] { m_promise.finish(); }, Qt::QueuedConnection);
}

void Exchange::read()
{
    m_idle.start();
    m_body += m_reply->readAll();
    if (m_body.size() > m_core->settings().maxBodyBytes)
        end(fail(failure(Error::Kind::Decode, "answer_too_large")));
}

void Exchange::judgeCertificate(const QList<QSslError> &flaws)
{
    const auto certificate = m_reply->sslConfiguration().peerCertificate();
    const auto &trusted = m_core->settings().trustedFingerprints;
    if (!certificate.isNull() && trusted.contains(fingerprintOf(certificate))
        && std::none_of(flaws.cbegin(), flaws.cend(), isRevoked)) {
        m_reply->ignoreSslErrors(flaws);
        return;
    }
    m_refused = describe(certificate, flaws);
}

void Exchange::finish()
{
    read();
    noteLimit();
    if (!m_ended)
        end(answer());
}

void Exchange::noteLimit()
{
    if (m_reply)
        m_core->pacer().note(m_reply->rawHeader("RateLimit-Limit"), m_reply->rawHeader("RateLimit-Remaining"),
                             m_reply->rawHeader("RateLimit-Reset"), RatePacer::Clock::now());
}

Error Exchange::transportFailure(Error error) const
{
    if (error.kind == Error::Kind::Tls && m_refused) {
        const bool changed = !m_core->settings().trustedFingerprints.isEmpty();
        error.code = changed ? QStringLiteral("certificate_changed") : m_refused->reason;
        error.certificate = m_refused;
    }
    return error;
}

Result<HttpResponse> Exchange::answer() const
{
    const auto status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto contentType = mediaType(*m_reply);
    const auto answeredId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id"));
    const auto requestId = answeredId.isEmpty() ? m_requestId : answeredId;
    noteDown(requestId); // a server may have counted it under an id of its own
    const bool failed = m_reply->error() != QNetworkReply::NoError;
    const auto transport = transportError(m_reply->error(), failed && goesThroughProxy(m_reply->url()));
    // Qt makes network errors of statuses as well: 400 is a "protocol error", and 307 asks for a body again that cannot be sent
    // again. An answer of 3xx, 4xx or 5xx is read as what it is.
    if (transport && (status < 300 || m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError))
        return fail(transportFailure(*transport));
    if (status == 304 && !m_request.ifNoneMatch.isEmpty())
        return HttpResponse{status, {}, contentType, m_reply->rawHeader("ETag"), requestId};
    if (status >= 300 && status < 400) {
        const auto target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        auto error = Error::of(
            Error::Kind::NotControlPlane, QStringLiteral("redirected"),
            target.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
        error.httpStatus = status;
        error.requestId = requestId;
        return fail(std::move(error));
    }
    if (status >= 400) {
        const auto &settings = m_core->settings();
        auto patience = m_reply->rawHeader("Retry-After");
        if (patience.isEmpty())
            patience = m_reply->rawHeader("X-Retry-After");
        return fail(errorFrom({status, contentType, m_body, patience, m_reply->rawHeader("Date"), requestId},
                              *settings.clock, settings.readErrorBody));
    }
    if (status < 200)
        return fail(failure(Error::Kind::Decode, "not_http"));
    if (breaksOff(contentType, m_body))
        return fail(failure(Error::Kind::ConnectionLost, "cut_short"));
    return HttpResponse{status, m_body, contentType, m_reply->rawHeader("ETag"), requestId, m_reply->rawHeaderPairs()};
}

} // namespace rollcall

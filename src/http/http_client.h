// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "domain/secret.h"
#include "http/http_message.h"
#include "http/sent_changes.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

namespace rollcall {

/// Takes over into the error what an API's JSON object says in its own way.
using ErrorBodyReader = void (*)(const QJsonObject &body, Error &error);

struct HttpSettings {
    QUrl baseUrl; ///< of the control plane; a path in it is kept
    QByteArray userAgent = QByteArrayLiteral("Rollcall");
    Secret credential;                                                ///< bearer token; empty: none is sent
    QByteArray credentialHeader = QByteArrayLiteral("Authorization"); ///< another one carries the credential alone
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< of every request, e.g. the version of an API; never a secret
    ErrorBodyReader readErrorBody = nullptr;           ///< null: RFC 9457 problem details
    QStringList trustedFingerprints; ///< certificates trusted for this server by hand, SHA-256, lower-case hex
    std::chrono::milliseconds idleTimeout{15'000};  ///< to connect, and between any two bytes
    std::chrono::milliseconds totalTimeout{60'000}; ///< of one try
    qint64 maxBodyBytes = 64LL * 1024 * 1024;       ///< of an answer, decompressed
    int maxConcurrent = 6;                          ///< connections; what is more waits, and its time-outs do not run
    QList<std::chrono::milliseconds> retryPauses{std::chrono::milliseconds(200), std::chrono::milliseconds(1000)};
    std::chrono::seconds longestRetryAfter{10}; ///< a server that asks for more patience gets its error shown instead
    std::shared_ptr<const Clock> clock;         ///< the system's where none is given
    std::shared_ptr<SentChanges> sent = {};     ///< where changes are noted down; null: nowhere
};

/// The HTTP of one credential on one server. Use from the thread that made it, which needs an event loop.
/// - Answers are always delivered through the event loop, exactly once. Destroying the client ends what is out with Cancelled.
/// - Redirects are errors (NotControlPlane, "redirected"): the credential never leaves its host.
/// - HTTP/1.1 only: six pooled connections are as fast for JSON pages, and Qt 6.4's HTTP/2 has crashed other clients.
/// - A GET is tried again after a lost connection, 429 or 503 with a short Retry-After; nothing else is ever sent twice.
class HttpClient {
public:
    explicit HttpClient(HttpSettings settings);
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    ~HttpClient();

    [[nodiscard]] const HttpSettings &settings() const;
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, CancelToken cancel);

private:
    std::shared_ptr<class HttpCore> m_core;
};

} // namespace rollcall

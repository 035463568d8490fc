// SPDX-License-Identifier: MIT
#pragma once

#include "domain/peer_certificate.h"
#include "http/http_core.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <optional>

class QNetworkReply;
class QNetworkRequest;
class QSslError;

namespace rollcall {

/// One request on the wire and its end, whichever comes first: an answer, a time-out, a cancellation, an answer that is too big.
/// The coroutine that started it owns it and waits for `ended`.
class Exchange final : public QObject {
public:
    Exchange(std::shared_ptr<HttpCore> core, HttpRequest request, CancelToken cancel);
    ~Exchange() override;

    [[nodiscard]] QFuture<void> start();
    void begin();
    [[nodiscard]] bool isChange() const { return m_request.method != "GET"; }
    [[nodiscard]] Result<HttpResponse> takeResult() { return std::move(m_result); }

private:
    [[nodiscard]] QNetworkRequest makeRequest() const;
    void noteDown(const QString &requestId) const;
    void end(Result<HttpResponse> result);
    void read();
    void judgeCertificate(const QList<QSslError> &flaws);
    void finish();
    void noteLimit();
    [[nodiscard]] Result<HttpResponse> answer() const;
    [[nodiscard]] Error transportFailure(Error error) const;

    std::shared_ptr<HttpCore> m_core;
    HttpRequest m_request;
    CancelToken m_cancel;
    QString m_requestId;
    QNetworkReply *m_reply = nullptr;
    QTimer m_idle;
    QTimer m_total;
    QByteArray m_body;
    std::optional<PeerCertificate> m_refused;
    CancelToken::Registration m_onCancel;
    CancelToken::Registration m_onClosing;
    Result<HttpResponse> m_result;
    QPromise<void> m_promise;
    bool m_ended = false;
};

} // namespace rollcall

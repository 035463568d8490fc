// SPDX-License-Identifier: MIT
#include "http/transport_error.h"

namespace rollcall {

std::optional<Error> transportError(QNetworkReply::NetworkError error, bool throughProxy)
{
    const auto of = [](Error::Kind kind, const char *code) { return Error::of(kind, QString::fromLatin1(code)); };
    if (throughProxy && (error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError))
        return of(Error::Kind::Offline, "proxy_failed");
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return of(Error::Kind::Offline, "connection_refused");
    case QNetworkReply::HostNotFoundError: return of(Error::Kind::Offline, "host_not_found");
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError: return of(Error::Kind::Offline, "no_route");
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return of(Error::Kind::Offline, "proxy_failed");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return of(Error::Kind::Offline, "proxy_authentication_required");
    case QNetworkReply::TimeoutError: return of(Error::Kind::Timeout, "connect_timeout");
    // Qt wanted to send the body again after a drop, and OneWayBody did not let it.
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::RemoteHostClosedError: return of(Error::Kind::ConnectionLost, "connection_lost");
    case QNetworkReply::OperationCanceledError: return of(Error::Kind::Cancelled, "cancelled");
    case QNetworkReply::SslHandshakeFailedError: return of(Error::Kind::Tls, "handshake_failed");
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return of(Error::Kind::Decode, "not_http");
    case QNetworkReply::UnknownContentError: return of(Error::Kind::Decode, "broken_encoding");
    default: return std::nullopt;
    }
}

} // namespace rollcall

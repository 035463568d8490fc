// SPDX-License-Identifier: MIT
#pragma once

#include "http/http_client.h"
#include "support/loopback_server.h"

#include <chrono>

namespace rollcall::test {

/// A client of this server that does not make a test wait between retries.
inline HttpSettings settingsFor(const LoopbackServer &server)
{
    HttpSettings settings;
    settings.baseUrl = server.url();
    settings.retryPauses = {std::chrono::milliseconds(1), std::chrono::milliseconds(1)};
    return settings;
}

/// Any request of this method; the ones that change something have a body.
inline HttpRequest call(const QByteArray &method)
{
    HttpRequest request;
    request.method = method;
    request.path = "/api/members";
    if (method == "POST" || method == "PATCH")
        request.body = "{\"email\":\"a@b.example\"}";
    return request;
}

/// The error of an answer that should have been one.
inline Error errorOf(const Result<HttpResponse> &answer)
{
    return answer ? Error::of(Error::Kind::Refused, QStringLiteral("there was no error")) : answer.error();
}

} // namespace rollcall::test

// SPDX-License-Identifier: MIT
#include "controlplane/json_call.h"

namespace rollcall {

Answer<QByteArray> callForBody(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel)
{
    auto sending = http->send(std::move(request), std::move(cancel));
    const auto response = co_await sending;
    if (!response)
        co_return fail(response.error());
    if (response->contentType != "application/json") {
        auto error = Error::of(Error::Kind::Decode, QStringLiteral("wrong_content_type"));
        error.httpStatus = response->status;
        error.requestId = response->requestId;
        co_return fail(std::move(error));
    }
    co_return response->body;
}

Answer<std::monostate> callForOutcome(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel)
{
    auto sending = http->send(std::move(request), std::move(cancel));
    const auto response = co_await sending;
    if (!response)
        co_return fail(response.error());
    co_return done();
}

} // namespace rollcall

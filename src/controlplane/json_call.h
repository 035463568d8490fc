// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "http/http_client.h"

#include <memory>

namespace rollcall {

/// The body of a JSON answer; a Decode error where it is something else ("wrong_content_type").
Answer<QByteArray> callForBody(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel);

/// Success is all that matters, e.g. 204.
Answer<std::monostate> callForOutcome(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel);

/// Calls and decodes. What decodes is a plain function or a lambda that captures by value, since a coroutine's frame must own all
/// that it uses.
template <typename T, typename Decode>
Answer<T> callFor(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel, Decode decode)
{
    auto calling = callForBody(std::move(http), std::move(request), std::move(cancel));
    const auto body = co_await calling;
    if (!body)
        co_return fail(body.error());
    co_return decode(*body);
}

} // namespace rollcall

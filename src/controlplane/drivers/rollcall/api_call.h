// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "http/http_client.h"

#include <QJsonObject>

#include <memory>

namespace rollcall {

/// The body of a JSON answer; a Decode error where it is something else ("wrong_content_type").
Answer<QByteArray> callForBody(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel);

/// Success is all that matters, e.g. 204.
Answer<std::monostate> callForOutcome(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel);

/// Calls and decodes. A plain function decodes, since a coroutine's frame must own all that it uses.
template <typename T>
Answer<T> callFor(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel,
                  Result<T> (*decode)(const QByteArray &body))
{
    auto calling = callForBody(std::move(http), std::move(request), std::move(cancel));
    const auto body = co_await calling;
    if (!body)
        co_return fail(body.error());
    co_return decode(*body);
}

/// Requests of a route below /api. What changes something and brings no key of its own gets a fresh one, so that no proxy
/// or library in between can have it done twice.
[[nodiscard]] HttpRequest reading(std::initializer_list<QString> path);
[[nodiscard]] HttpRequest listing(const QString &route, const ListRequest &wanted); ///< a page of a list
[[nodiscard]] HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted);
[[nodiscard]] HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path);
[[nodiscard]] HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path,
                                   const QJsonObject &body);

} // namespace rollcall

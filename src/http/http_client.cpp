// SPDX-License-Identifier: MIT
#include "http/http_client.h"

#include "http/exchange.h"
#include "http/http_core.h"
#include "http/pause.h"

#include <QCoro/QCoroFuture>

#include <optional>

namespace rollcall {

namespace {

/// How long to wait before the next try; nullopt where there is none.
std::optional<std::chrono::milliseconds> pauseBeforeRetry(const Error &error, const HttpSettings &settings,
                                                          qsizetype tries)
{
    if (tries > settings.retryPauses.size())
        return std::nullopt;
    const auto usual = settings.retryPauses.at(tries - 1);
    if (error.kind == Error::Kind::ConnectionLost)
        return usual;
    const bool asksForPatience = error.kind == Error::Kind::RateLimited || error.httpStatus == 503;
    if (!asksForPatience || !error.retryAfterSeconds)
        return std::nullopt;
    const std::chrono::seconds asked(*error.retryAfterSeconds);
    if (asked > settings.longestRetryAfter)
        return std::nullopt;
    return std::max<std::chrono::milliseconds>(asked, usual);
}

QCoro::Task<Result<HttpResponse>> run(std::shared_ptr<HttpCore> core, HttpRequest request, CancelToken cancel)
{
    for (qsizetype tries = 1;; ++tries) {
        const auto exchange = std::make_shared<Exchange>(core, request, cancel);
        const auto ended = exchange->start();
        co_await ended;
        auto result = exchange->takeResult();
        if (result || request.method != "GET")
            co_return result;
        const auto wait = pauseBeforeRetry(result.error(), core->settings(), tries);
        if (!wait)
            co_return result;
        // The client's end cancels the pause as well as the caller does.
        CancelSource either;
        const auto onCancel = cancel.onCancel([&either] { either.cancel(); });
        const auto onClosing = core->closing().onCancel([&either] { either.cancel(); });
        const auto pauseToken = either.token();
        co_await pause(*wait, pauseToken);
    }
}

} // namespace

HttpClient::HttpClient(HttpSettings settings) : m_core(std::make_shared<HttpCore>(std::move(settings))) {}

HttpClient::~HttpClient() { m_core->close(); }

const HttpSettings &HttpClient::settings() const { return m_core->settings(); }

QCoro::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request, CancelToken cancel)
{
    return run(m_core, std::move(request), std::move(cancel));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "http/http_client.h"
#include "http/rate_pacer.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <deque>

namespace rollcall {

class Exchange;

/// What an HttpClient and the requests that outlive it share.
class HttpCore {
public:
    explicit HttpCore(HttpSettings settings);

    [[nodiscard]] const HttpSettings &settings() const { return m_settings; }
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }
    [[nodiscard]] CancelToken closing() const { return m_closing.token(); }
    /// Begins the exchange now, or when one of those before it has ended; a change also when the server's limit lets it. It takes
    /// itself out with `leave`.
    void enter(Exchange *exchange);
    void leave(Exchange *exchange);
    /// Every answer tells what the server's limit leaves.
    [[nodiscard]] RatePacer &pacer() { return m_pacer; }
    void close() { m_closing.cancel(); }

private:
    void beginWaiting();

    HttpSettings m_settings;
    QNetworkAccessManager m_network;
    CancelSource m_closing;
    // Qt has a queue of its own, but does not tell when a request leaves it, so that waiting would count as a time-out.
    std::deque<Exchange *> m_waiting;
    std::deque<Exchange *> m_running;
    RatePacer m_pacer;
    QTimer m_pause; ///< until a change may go
};

} // namespace rollcall

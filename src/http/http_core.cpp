// SPDX-License-Identifier: MIT
#include "http/http_core.h"

#include "http/exchange.h"

#include <algorithm>

namespace rollcall {

HttpCore::HttpCore(HttpSettings settings) : m_settings(std::move(settings)), m_pacer(m_settings.longestRetryAfter)
{
    if (!m_settings.clock)
        m_settings.clock = std::make_shared<SystemClock>();
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { beginWaiting(); });
}

void HttpCore::enter(Exchange *exchange)
{
    m_waiting.push_back(exchange);
    beginWaiting();
}

void HttpCore::leave(Exchange *exchange)
{
    std::erase(m_waiting, exchange);
    if (std::erase(m_running, exchange) > 0)
        beginWaiting();
}

void HttpCore::beginWaiting()
{
    if (closing().isCancelled())
        return;
    const auto most = static_cast<std::size_t>(std::max(1, m_settings.maxConcurrent));
    while (m_running.size() < most) {
        const auto pause = m_pacer.pause(RatePacer::Clock::now());
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Exchange *exchange) {
            return pause.count() == 0 || !exchange->isChange(); // whoever reads goes past those that wait for the limit
        });
        if (next == m_waiting.end()) {
            if (!m_waiting.empty())
                m_pause.start(pause);
            return;
        }
        auto *exchange = *next;
        m_waiting.erase(next);
        m_running.push_back(exchange);
        m_pacer.count(RatePacer::Clock::now());
        exchange->begin();
    }
}

} // namespace rollcall

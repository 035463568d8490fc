// SPDX-License-Identifier: MIT
#include "http/http_core.h"

#include "http/exchange.h"

#include <algorithm>

namespace rollcall {

HttpCore::HttpCore(HttpSettings settings) : m_settings(std::move(settings))
{
    if (!m_settings.clock)
        m_settings.clock = std::make_shared<SystemClock>();
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

void HttpCore::enter(Exchange *exchange)
{
    if (m_running.size() >= static_cast<std::size_t>(std::max(1, m_settings.maxConcurrent))) {
        m_waiting.push_back(exchange);
        return;
    }
    m_running.push_back(exchange);
    exchange->begin();
}

void HttpCore::leave(Exchange *exchange)
{
    std::erase(m_waiting, exchange);
    if (std::erase(m_running, exchange) == 0 || m_waiting.empty() || closing().isCancelled())
        return;
    auto *next = m_waiting.front();
    m_waiting.pop_front();
    m_running.push_back(next);
    next->begin();
}

} // namespace rollcall

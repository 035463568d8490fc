// SPDX-License-Identifier: MIT
#include "domain/cancellation.h"

#include <map>
#include <utility>

namespace rollcall {

struct CancelState {
    bool cancelled = false;
    int nextKey = 1;
    std::map<int, std::function<void()>> callbacks;

    void cancel()
    {
        if (std::exchange(cancelled, true))
            return;
        // One at a time: a callback may release others, and what was released must not be called any more.
        while (!callbacks.empty()) {
            const auto first = callbacks.extract(callbacks.begin());
            first.mapped()();
        }
    }
};

bool CancelToken::isCancelled() const { return m_state && m_state->cancelled; }

CancelToken::Registration CancelToken::onCancel(std::function<void()> callback) const
{
    Registration registration;
    if (!m_state)
        return registration;
    if (m_state->cancelled) {
        callback();
        return registration;
    }
    registration.m_state = m_state;
    registration.m_key = m_state->nextKey++;
    m_state->callbacks.emplace(registration.m_key, std::move(callback));
    return registration;
}

CancelToken::Registration::Registration(Registration &&other) noexcept
    : m_state(std::exchange(other.m_state, {}))
    , m_key(std::exchange(other.m_key, 0))
{
}

CancelToken::Registration &CancelToken::Registration::operator=(Registration &&other) noexcept
{
    if (this != &other) {
        release();
        m_state = std::exchange(other.m_state, {});
        m_key = std::exchange(other.m_key, 0);
    }
    return *this;
}

CancelToken::Registration::~Registration() { release(); }

void CancelToken::Registration::release()
{
    if (const auto state = m_state.lock())
        state->callbacks.erase(m_key);
    m_state.reset();
}

CancelSource::CancelSource() : m_state(std::make_shared<CancelState>()) {}

CancelSource::~CancelSource() { m_state->cancel(); }

CancelToken CancelSource::token() const { return CancelToken(m_state); }

void CancelSource::cancel()
{
    const auto state = m_state; // a callback may destroy this source
    state->cancel();
}

void CancelSource::renew()
{
    const auto old = std::exchange(m_state, std::make_shared<CancelState>());
    old->cancel();
}

} // namespace rollcall

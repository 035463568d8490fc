// SPDX-License-Identifier: MIT
#include "ui/tokens/tokens_view_model.h"

#include "session/deliver.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

namespace rollcall {

namespace {
constexpr std::chrono::seconds tickEvery{10};
}

TokensViewModel::TokensViewModel(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &TokensViewModel::listMoved);
    m_tick.start();
}

void TokensViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_cancel.renew();
    m_tokens.reset();
    m_seen = {};
    m_rows.show({}, {});
    if (session) {
        m_tokens = std::make_unique<TenantTokens>(session);
        connect(&m_tokens->list(), &RemoteListState::rowsChanged, this, &TokensViewModel::listMoved);
        connect(&m_tokens->list(), &RemoteListState::stateChanged, this, &TokensViewModel::stateChanged);
        connect(session, &TenantSession::policyChanged, this, &TokensViewModel::sessionMoved);
        connect(session, &TenantSession::stateChanged, this, &TokensViewModel::sessionMoved);
    }
    Q_EMIT sessionChanged();
    sessionMoved();
}

bool TokensViewModel::allowed() const
{
    return m_session && m_session->hasPolicy() && m_session->policy().decide(Action::ManageTokens).allowed();
}

void TokensViewModel::sessionMoved()
{
    const auto asOf = m_session ? m_session->asOf() : Instant::notProvided();
    if (allowed() && m_session->online() && asOf.isKnown() && asOf != m_seen) {
        m_seen = asOf;
        m_tokens->list().refresh();
    }
    Q_EMIT stateChanged();
}

void TokensViewModel::listMoved()
{
    if (m_tokens && m_session)
        m_rows.show(m_tokens->list().rows(), m_session->serverNow());
    Q_EMIT stateChanged();
}

TokensViewModel::State TokensViewModel::state() const
{
    if (!m_session || !m_tokens)
        return State::Loading;
    if (m_session->hasPolicy() && !allowed())
        return State::Denied;
    if (m_rows.rowCount() > 0)
        return State::Ready;
    switch (m_tokens->list().state()) {
    case RemoteListState::State::Failed: return State::Failed;
    case RemoteListState::State::Ready: return State::Empty;
    case RemoteListState::State::Loading: break;
    }
    // What is not kept offline cannot be shown without the server.
    return m_session->state() == TenantSession::State::Stale ? State::Failed : State::Loading;
}

QString TokensViewModel::problem() const
{
    if (!m_session || !m_tokens)
        return {};
    if (state() == State::Denied) {
        const auto text = decisionText(m_session->policy().decide(Action::ManageTokens));
        return text.isEmpty() ? tr("This control plane has no admin tokens.") : text;
    }
    const auto &error = m_tokens->list().error();
    if (error)
        return textFor(*error, Attempt::Read, m_host.isEmpty() ? tr("The control plane") : m_host).whole();
    return state() == State::Failed ? tr("Admin tokens are read from the server, which cannot be reached.") : QString();
}

QString TokensViewModel::asOfText() const
{
    if (!m_tokens || !m_tokens->list().asOf().isKnown())
        return {};
    return tr("Read %1 ago").arg(age(m_tokens->list().asOf(), m_session->serverNow()));
}

QString TokensViewModel::countText() const
{
    const int count = m_rows.rowCount();
    return count == 0 ? QString() : count == 1 ? tr("1 admin token") : tr("%L1 admin tokens").arg(count);
}

bool TokensViewModel::reading() const { return m_tokens && m_tokens->list().reading(); }

QString TokensViewModel::changeReason() const
{
    if (!m_session)
        return {};
    const auto decision = m_session->decide(Action::ManageTokens);
    const auto text = decisionText(decision);
    return decision.allowed() ? QString() : text.isEmpty() ? tr("This control plane has no admin tokens.") : text;
}

QString TokensViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString TokensViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

void TokensViewModel::refresh()
{
    if (m_session && !m_session->online())
        m_session->refresh(); // the list follows once there is a server again
    else if (m_tokens)
        m_tokens->list().refresh();
}

void TokensViewModel::revoke(const QString &tokenId)
{
    if (!m_tokens || m_rows.isBusy(tokenId))
        return;
    m_rows.setFailure(tokenId, {});
    m_rows.setBusy(tokenId, true);
    deliver(this, m_tokens->revoke(tokenId, m_cancel.token()), [this, tokenId](const Outcome &outcome) {
        m_rows.setBusy(tokenId, false);
        if (outcome)
            Q_EMIT noticed(tr("The token is revoked. It is refused from now on."));
        else
            m_rows.setFailure(
                tokenId,
                textFor(outcome.error(), Attempt::Change, m_host.isEmpty() ? tr("The control plane") : m_host).whole());
    });
}

} // namespace rollcall

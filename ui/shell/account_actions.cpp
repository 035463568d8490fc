// SPDX-License-Identifier: MIT
#include "ui/shell/account_actions.h"

#include "session/deliver.h"
#include "ui/shell/account_text.h"
#include "ui/text/error_text.h"

namespace rollcall {

AccountActions::AccountActions(QObject *parent) : QObject(parent) {}

void AccountActions::setApp(AppSession *app)
{
    if (app == m_app)
        return;
    m_app = app;
    follow();
}

void AccountActions::setAccountId(const QString &accountId)
{
    if (accountId == m_accountId)
        return;
    m_accountId = accountId;
    m_error.clear();
    follow();
}

void AccountActions::follow()
{
    if (m_followed)
        m_followed->disconnect(this);
    m_followed = account();
    if (m_followed)
        connect(m_followed, &AccountSession::stateChanged, this, &AccountActions::changed);
    Q_EMIT changed();
}

AccountSession *AccountActions::account() const { return m_app ? m_app->account(m_accountId) : nullptr; }

QString AccountActions::identifier() const { return m_followed ? identifierText(*m_followed) : QString(); }

QString AccountActions::controlPlane() const { return m_followed ? controlPlaneText(*m_followed) : QString(); }

bool AccountActions::signedIn() const { return m_followed && m_followed->state() == AccountSession::State::SignedIn; }

void AccountActions::signOut()
{
    if (m_busy || !m_followed)
        return;
    begin();
    auto task = m_followed->signOut(m_cancel.token());
    deliver(this, std::move(task), [this](const Outcome &outcome) {
        end(outcome);
        Q_EMIT signedOut();
    });
}

void AccountActions::forget()
{
    if (m_busy || !m_followed)
        return;
    begin();
    auto task = m_app->forget(m_accountId);
    deliver(this, std::move(task), [this](const Outcome &outcome) {
        end(outcome);
        Q_EMIT forgotten();
    });
}

void AccountActions::begin()
{
    m_busy = true;
    m_error.clear();
    Q_EMIT changed();
}

void AccountActions::end(const Outcome &outcome)
{
    m_busy = false;
    if (!outcome && outcome.error().kind != Error::Kind::Cancelled)
        m_error = textFor(outcome.error(), Attempt::Change, controlPlane()).whole();
    Q_EMIT changed();
}

} // namespace rollcall

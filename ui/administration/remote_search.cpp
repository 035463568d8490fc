// SPDX-License-Identifier: MIT
#include "ui/administration/remote_search.h"

#include "ui/text/error_text.h"

namespace rollcall {

namespace {
constexpr std::chrono::milliseconds moment{250};
}

RemoteSearch::RemoteSearch(QObject *parent) : QAbstractListModel(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(moment);
    connect(&m_typing, &QTimer::timeout, this, &RemoteSearch::refresh);
}

void RemoteSearch::setAccount(AccountSession *account)
{
    if (m_account == account)
        return;
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    if (account)
        connect(account, &AccountSession::stateChanged, this, &RemoteSearch::refresh);
    Q_EMIT accountChanged();
    refresh();
}

void RemoteSearch::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    questionChanged();
}

void RemoteSearch::questionChanged()
{
    m_cancel.renew();
    m_reading = false;
    if (hasQuestion()) {
        m_typing.start();
    } else {
        m_typing.stop();
        forget();
        m_cursor.clear();
        m_total.reset();
        m_answered = false;
    }
    Q_EMIT stateChanged();
}

void RemoteSearch::refresh()
{
    m_typing.stop();
    if (m_account && hasQuestion())
        start({});
}

void RemoteSearch::readMore()
{
    if (hasMore() && !m_reading)
        start(m_cursor);
}

void RemoteSearch::start(const QString &cursor)
{
    m_cancel.renew();
    m_reading = true;
    Q_EMIT stateChanged();
    ask(cursor);
}

void RemoteSearch::answered(const QString &nextCursor, std::optional<qint64> total)
{
    m_cursor = nextCursor;
    if (total)
        m_total = total;
    m_error.reset();
    m_reading = false;
    m_answered = true;
    Q_EMIT stateChanged();
}

void RemoteSearch::failed(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return; // a newer question is out
    m_error = error;
    m_reading = false;
    Q_EMIT stateChanged();
}

RemoteSearch::State RemoteSearch::state() const
{
    if (!hasQuestion())
        return State::Idle;
    if (rowCount() > 0)
        return State::Ready;
    if (m_reading || m_typing.isActive())
        return State::Loading;
    if (m_error)
        return State::Failed;
    return m_answered ? State::Nothing : State::Loading;
}

QString RemoteSearch::problem() const
{
    if (!m_error)
        return {};
    return textFor(*m_error, Attempt::Read, m_host.isEmpty() ? tr("The control plane") : m_host).whole();
}

} // namespace rollcall

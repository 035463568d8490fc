// SPDX-License-Identifier: MIT
#include "ui/shell/offered_plane.h"

#include <utility>

namespace rollcall {

OfferedPlane::OfferedPlane(QString name, QList<SampleAccount> accounts, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_accounts(std::move(accounts))
{
}

QString OfferedPlane::notice() const
{
    switch (m_state) {
    case State::Starting: return tr("The local control plane is starting…");
    case State::Running: return {};
    case State::Restarting: return tr("The local control plane ended unexpectedly and is being started again.");
    case State::Failed: return tr("The local control plane does not run: %1").arg(m_why);
    }
    return {};
}

QStringList OfferedPlane::identifiers() const
{
    QStringList identifiers;
    for (const auto &account : m_accounts)
        identifiers.append(account.identifier);
    return identifiers;
}

QString OfferedPlane::shows(qsizetype account) const
{
    return account >= 0 && account < m_accounts.size() ? m_accounts.at(account).shows : QString();
}

void OfferedPlane::setStarting() { set(State::Starting, {}); }

void OfferedPlane::setRunning(const QUrl &url)
{
    m_url = url;
    set(State::Running, {});
}

void OfferedPlane::setRestarting() { set(State::Restarting, {}); }

void OfferedPlane::setFailed(const QString &why) { set(State::Failed, why); }

void OfferedPlane::set(State state, const QString &why)
{
    m_state = state;
    m_why = why;
    Q_EMIT changed();
}

} // namespace rollcall

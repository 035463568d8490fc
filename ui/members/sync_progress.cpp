// SPDX-License-Identifier: MIT
#include "ui/members/sync_progress.h"

#include <QLocale>

#include <algorithm>

namespace rollcall {

void SyncProgress::setSession(TenantSession *session)
{
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session)
        connect(m_session, &TenantSession::progressChanged, this, &SyncProgress::changed);
    Q_EMIT sessionChanged();
    Q_EMIT changed();
}

bool SyncProgress::active() const { return m_session && m_session->progress(); }

bool SyncProgress::measured() const { return active() && m_session->progress()->total.value_or(0) > 0; }

QString SyncProgress::text() const
{
    if (!active())
        return {};
    const auto &progress = *m_session->progress();
    const auto read = QLocale().toString(progress.read);
    // The server may have counted before more came.
    return measured()
               ? tr("Reading members: %1 of %2").arg(read, QLocale().toString(std::max(progress.read, *progress.total)))
               : tr("Reading members: %1 so far").arg(read);
}

double SyncProgress::value() const
{
    if (!measured())
        return 0;
    const auto &progress = *m_session->progress();
    return std::min(1.0, static_cast<double>(progress.read) / static_cast<double>(*progress.total));
}

void SyncProgress::stop()
{
    if (m_session)
        m_session->stopSync();
}

} // namespace rollcall

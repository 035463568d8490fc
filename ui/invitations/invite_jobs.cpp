// SPDX-License-Identifier: MIT
// Several recipients of InviteViewModel: a job of the tenant, which the chips follow while the drawer has them.
#include "ui/invitations/invite_view_model.h"
#include "ui/invitations/link_entry.h"
#include "ui/jobs/job_text.h"
#include "ui/text/error_text.h"

namespace rollcall {

void InviteViewModel::forgetJob()
{
    const auto before = std::exchange(m_jobId, {});
    if (m_session && !before.isEmpty())
        m_session->jobs()->dismiss(before); // its failures are what is sent now
}

void InviteViewModel::sendJob(const std::deque<QString> &chipIds)
{
    JobDraft draft;
    draft.kind = JobKind::Invite;
    m_jobChips.clear();
    for (const auto &id : chipIds) {
        const auto *recipient = m_recipients.find(id);
        if (!recipient || !isSendable(*recipient))
            continue;
        JobItem item;
        item.invitation = draftFor(*recipient);
        item.label = recipient->typed;
        draft.items.push_back(item);
        m_jobChips.append(id);
    }
    for (const auto &id : std::as_const(m_jobChips))
        m_recipients.setSending(id, true);
    m_jobId = m_session->jobs()->submit(std::move(draft));
}

void InviteViewModel::followJob(const QString &jobId, const QList<int> &rows)
{
    const auto *job = jobId == m_jobId ? m_session->jobs()->job(jobId) : nullptr;
    if (!job)
        return;
    const auto host = m_host.isEmpty() ? tr("The control plane") : m_host;
    for (const int number : rows) {
        const auto id = m_jobChips.value(number);
        const auto &row = job->rows().at(static_cast<std::size_t>(number));
        if (!m_recipients.find(id))
            continue;
        const bool under = row.state == JobRowState::Queued || row.state == JobRowState::Sending;
        m_recipients.setSending(id, under);
        if (row.state == JobRowState::Done) {
            ++m_sent;
            m_recipients.remove(id);
        } else if (row.state == JobRowState::Unknown) {
            m_recipients.setFailure(id, tr("may have been sent. %1 could not be read since.").arg(host));
        } else if (row.state == JobRowState::Failed && row.why) {
            m_recipients.setFailure(id, tr("was not sent. %1").arg(textFor(*row.why, Attempt::Change, host).whole()));
        }
    }
    Q_EMIT verdictsChanged();
}

void InviteViewModel::jobEnded(const QString &jobId)
{
    takeLinks();
    if (jobId == m_jobId && m_sending)
        finish();
}

void InviteViewModel::setLinks(OneTimeLinks *links)
{
    if (m_links == links)
        return;
    m_links = links;
    if (m_session && !m_session->jobs()->busy())
        takeLinks();
    Q_EMIT linksChanged();
}

void InviteViewModel::takeLinks()
{
    if (!m_links || !m_session || !m_session->jobs()->hasLinks())
        return;
    for (const auto &made : m_session->jobs()->takeLinks())
        m_links->add(linkEntry(*m_session, made.invitation));
}

QString InviteViewModel::waitText() const
{
    if (m_jobId.isEmpty() || !m_sending || !m_session)
        return {};
    switch (m_session->jobs()->wait()) {
    case TenantJobs::Wait::Connection:
        return tr("Waits for the connection, then goes on by itself. This can be closed.");
    case TenantJobs::Wait::SignIn: return tr("Waits until you sign in again. This can be closed.");
    case TenantJobs::Wait::Limit:
        return tr("The server takes more in %n s.", nullptr, m_session->jobs()->secondsLeft());
    case TenantJobs::Wait::Disk: return tr("Waits: it cannot be written to this computer's disk.");
    case TenantJobs::Wait::None:
    case TenantJobs::Wait::Undo: break;
    }
    return {};
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
// Sending again and revoking for many: jobs of the tenant, and what the rows of the list show of them.
#include "ui/invitations/invitation_actions.h"
#include "ui/jobs/job_text.h"
#include "ui/text/address_text.h"

namespace rollcall {

void InvitationActions::startJob(Kind kind, const QStringList &invitationIds)
{
    JobDraft draft;
    draft.kind = kind == Kind::Resend ? JobKind::Resend : JobKind::Revoke;
    for (const auto &id : invitationIds) {
        const auto *invitation = find(id);
        if (!invitation || rowState(id).busy)
            continue;
        JobItem item;
        item.targetId = id;
        item.label = addressText(invitation->channel, invitation->address);
        draft.items.push_back(item);
        m_rows[id] = {true, {}};
        Q_EMIT rowChanged(id);
    }
    if (!m_session || draft.items.empty())
        return;
    m_kind = kind;
    m_total = static_cast<int>(draft.items.size());
    m_done = m_failed = 0;
    m_followed = m_session->jobs()->submit(std::move(draft));
    Q_EMIT progressChanged();
}

void InvitationActions::followJob(const QString &jobId, const QList<int> &rows)
{
    const auto *job = m_session->jobs()->job(jobId);
    if (!job || (job->kind() != JobKind::Resend && job->kind() != JobKind::Revoke))
        return;
    for (const int number : rows) {
        const auto &row = job->rows().at(static_cast<std::size_t>(number));
        const auto &id = row.item.targetId;
        switch (row.state) {
        case JobRowState::Queued:
        case JobRowState::Sending: m_rows[id] = {true, {}}; break;
        case JobRowState::Failed:
        case JobRowState::Unknown:
            m_rows[id] = {false, jobRowText(m_session->policy(), job->kind(), row, hostText())};
            m_jobRows.insert(id, {jobId, number});
            break;
        case JobRowState::Done:
        case JobRowState::Cancelled: m_rows.remove(id); break;
        }
        Q_EMIT rowChanged(id);
    }
    m_kind = job->kind() == JobKind::Resend ? Kind::Resend : Kind::Revoke;
    m_followed = job->finished() ? QString() : jobId;
    m_total = job->size();
    m_done = job->count(JobRowState::Done);
    m_failed = job->count(JobRowState::Failed) + job->count(JobRowState::Unknown);
    Q_EMIT progressChanged();
}

void InvitationActions::jobEnded(const QString &jobId)
{
    const auto *job = m_session->jobs()->job(jobId);
    if (!job || (job->kind() != JobKind::Resend && job->kind() != JobKind::Revoke))
        return;
    m_followed.clear();
    Q_EMIT progressChanged();
    const auto &policy = m_session->policy();
    auto sentence =
        jobDoneText(policy, job->kind(), job->count(JobRowState::Done), job->size(), m_session->tenant().name) + u'.';
    if (job->kind() == JobKind::Resend && job->count(JobRowState::Done) > 0 && policy.invitations.resendReplacesLink)
        sentence += u' ' + tr("The old links no longer work.");
    if (job->count(JobRowState::Failed) > 0)
        sentence += u' ' + tr("%n not done; the rows say why.", nullptr, job->count(JobRowState::Failed));
    Q_EMIT noticed(sentence);
}

} // namespace rollcall

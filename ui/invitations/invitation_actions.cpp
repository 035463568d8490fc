// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_actions.h"

#include "session/deliver.h"
#include "ui/clipboard/clipboard_lease.h"
#include "ui/invitations/link_entry.h"
#include "ui/text/address_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rollcall {

namespace {

Action actionOf(InvitationActions::Kind kind)
{
    switch (kind) {
    case InvitationActions::Kind::Resend: return Action::ResendInvitation;
    case InvitationActions::Kind::Revoke: return Action::RevokeInvitation;
    case InvitationActions::Kind::CopyLink: break;
    }
    return Action::CopyInvitationLink;
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

void InvitationActions::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    m_queue.clear();
    m_current.reset();
    m_cancel.renew();
    m_rows.clear();
    m_failedKind.clear();
    if (m_session)
        m_session->jobs()->disconnect(this);
    m_jobRows.clear();
    m_followed.clear();
    m_session = session;
    m_total = m_done = m_failed = 0;
    if (session) {
        auto *jobs = session->jobs();
        connect(jobs, &TenantJobs::rowsChanged, this, &InvitationActions::followJob);
        connect(jobs, &TenantJobs::finished, this, &InvitationActions::jobEnded);
        for (const auto *job : jobs->jobs()) { // what is under way, or has failed, when the page is opened
            QList<int> rows(job->size());
            std::iota(rows.begin(), rows.end(), 0);
            followJob(job->id(), rows);
        }
    }
    Q_EMIT progressChanged();
}

const Invitation *InvitationActions::find(const QString &invitationId) const
{
    if (!m_session)
        return nullptr;
    // The session keeps the table at least until its next change is delivered.
    const auto table = m_session->invitations();
    const auto found =
        std::find_if(table->cbegin(), table->cend(), [&](const Invitation &i) { return i.id == invitationId; });
    return found == table->cend() ? nullptr : &*found;
}

QString InvitationActions::hostText() const { return m_host.isEmpty() ? tr("The control plane") : m_host; }

void InvitationActions::start(Kind kind, const QStringList &invitationIds)
{
    if (invitationIds.size() > 1 && kind != Kind::CopyLink)
        return startJob(kind, invitationIds);
    if (!m_current) {
        m_kind = kind;
        m_oldLinkDied = false;
        m_total = m_done = m_failed = 0;
    }
    for (const auto &id : invitationIds) {
        const auto *invitation = find(id);
        if (!invitation || m_rows.value(id).busy)
            continue;
        m_queue.push_back({kind, id, addressText(invitation->channel, invitation->address)});
        m_rows[id] = {true, {}};
        ++m_total;
        Q_EMIT rowChanged(id);
    }
    Q_EMIT progressChanged();
    if (!m_current)
        next();
}

void InvitationActions::retry(const QString &invitationId)
{
    const auto row = m_jobRows.value(invitationId, {QString(), -1});
    if (row.second >= 0 && m_session->jobs()->job(row.first)) {
        m_followed = row.first;
        m_session->jobs()->retry(row.first, row.second);
        m_rows[invitationId] = {true, {}};
        Q_EMIT rowChanged(invitationId);
        Q_EMIT progressChanged();
    } else if (m_failedKind.contains(invitationId)) {
        start(m_failedKind.take(invitationId), {invitationId});
    }
}

void InvitationActions::dismiss(const QString &invitationId)
{
    if (rowState(invitationId).busy || !m_rows.remove(invitationId))
        return;
    m_failedKind.remove(invitationId);
    m_jobRows.remove(invitationId);
    Q_EMIT rowChanged(invitationId);
}

void InvitationActions::stop()
{
    if (!m_followed.isEmpty())
        m_session->jobs()->cancel(m_followed);
    if (!m_current)
        return;
    // Before cancelling, which may answer at once: an answer to what is no longer current is not acted upon.
    const auto current = *std::exchange(m_current, std::nullopt);
    fail(current, tr("Stopped while it was under way. The list is read again and shows whether it was done."));
    m_cancel.renew();
    abandon(tr("Not sent: you stopped before its turn."));
    finish();
    if (m_session)
        m_session->refresh();
}

void InvitationActions::next()
{
    m_current.reset();
    while (!m_queue.empty() && !m_current) {
        const auto job = m_queue.front();
        m_queue.pop_front();
        const auto *target = find(job.id);
        if (!target) {
            fail(job, tr("This invitation is no longer there."));
            continue;
        }
        if (const auto decision = m_session->decide(actionOf(job.kind), *target); !decision.allowed()) {
            fail(job, decisionText(decision));
            continue;
        }
        m_current = job;
        send(job, *target);
    }
    if (!m_current)
        finish();
}

void InvitationActions::send(const Job &job, const Invitation &target)
{
    switch (job.kind) {
    case Kind::Resend:
        return deliver(this, m_session->resend(target, m_cancel.token()),
                       [this, job](const Result<ResentInvitation> &answer) { resent(job, answer); });
    case Kind::Revoke:
        return deliver(this, m_session->revoke(target, m_cancel.token()),
                       [this, job](const Result<Invitation> &answer) { settle(job, errorOf(answer)); });
    case Kind::CopyLink:
        return deliver(this, m_session->invitationLink(target, m_cancel.token()),
                       [this, job](const Result<Secret> &answer) { linkCame(job, answer); });
    }
}

void InvitationActions::resent(const Job &job, const Result<ResentInvitation> &answer)
{
    if (answer && m_session) {
        m_oldLinkDied = m_oldLinkDied || answer->oldLinkDies;
        const auto &fresh = answer->invitation;
        const auto &policy = m_session->policy();
        if (m_links && !fresh.link.isEmpty()
            && policy.invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Once)
            m_links->add(linkEntry(*m_session, fresh));
    }
    settle(job, errorOf(answer));
}

void InvitationActions::linkCame(const Job &job, const Result<Secret> &answer)
{
    if (answer && m_current)
        ClipboardLease::lend(*answer);
    settle(job, errorOf(answer));
}

void InvitationActions::settle(const Job &job, const std::optional<Error> &error)
{
    // An answer to a job that was stopped meanwhile is told by the list, not here.
    if (!m_current || m_current->id != job.id)
        return;
    if (error) {
        fail(job, textFor(*error, job.kind == Kind::CopyLink ? Attempt::Read : Attempt::Change, hostText()).whole());
        if (error->isConnectivity() || error->kind == Error::Kind::Unauthorized)
            abandon(tr("Not sent: the server could not be reached for the one before."));
    } else {
        ++m_done;
        m_lastRecipient = job.recipient;
        m_rows.remove(job.id);
        Q_EMIT rowChanged(job.id);
    }
    Q_EMIT progressChanged();
    next();
}

void InvitationActions::fail(const Job &job, const QString &sentence)
{
    ++m_failed;
    m_rows[job.id] = {false, sentence};
    m_failedKind.insert(job.id, job.kind);
    Q_EMIT rowChanged(job.id);
}

void InvitationActions::abandon(const QString &why)
{
    for (const auto &job : std::exchange(m_queue, {}))
        fail(job, why);
}

void InvitationActions::finish()
{
    m_current.reset();
    Q_EMIT progressChanged();
    if (const auto sentence = notice(); !sentence.isEmpty())
        Q_EMIT noticed(sentence);
}

QString InvitationActions::notice() const
{
    if (m_done == 0)
        return {};
    const bool one = m_done == 1;
    QString sentence;
    switch (m_kind) {
    case Kind::Resend:
        sentence = one ? tr("Sent again to %1.").arg(m_lastRecipient) : tr("Sent again to %n people.", nullptr, m_done);
        if (m_oldLinkDied)
            sentence +=
                QLatin1Char(' ') + (one ? tr("The old link no longer works.") : tr("The old links no longer work."));
        break;
    case Kind::Revoke:
        sentence = one ? tr("Revoked the invitation to %1.").arg(m_lastRecipient)
                       : tr("Revoked %n invitations.", nullptr, m_done);
        break;
    case Kind::CopyLink:
        sentence = tr("Copied the link for %1. It leaves the clipboard after 60 s.").arg(m_lastRecipient);
        break;
    }
    if (m_failed > 0)
        sentence += QLatin1Char(' ') + tr("%n not done; the rows say why.", nullptr, m_failed);
    return sentence;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "ui/jobs/job_status.h"

#include "ui/jobs/job_text.h"
#include "ui/text/error_text.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

using Wait = TenantJobs::Wait;

} // namespace

JobStatus::JobStatus(QObject *parent) : QObject(parent)
{
    m_seconds.setInterval(std::chrono::seconds(1));
    connect(&m_seconds, &QTimer::timeout, this, &JobStatus::changed);
}

void JobStatus::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs()->disconnect(this);
    }
    m_session = session;
    m_jobId.clear();
    if (session) {
        auto *jobs = session->jobs();
        connect(jobs, &TenantJobs::jobsChanged, this, &JobStatus::look);
        connect(jobs, &TenantJobs::changed, this, &JobStatus::look);
        connect(jobs, &TenantJobs::rowsChanged, this, [this](const QString &id, const QList<int> &rows) {
            if (id == m_jobId)
                showRows(rows);
        });
        connect(jobs, &TenantJobs::finished, this, [this](const QString &id) {
            if (id == m_jobId)
                Q_EMIT ended();
        });
        connect(session, &TenantSession::policyChanged, this, &JobStatus::changed);
    }
    Q_EMIT sessionChanged();
    look();
}

void JobStatus::setHost(const QString &host)
{
    m_host = host;
    Q_EMIT changed();
}

void JobStatus::look()
{
    const auto *now = job();
    const auto id = now ? now->id() : QString();
    if (id != m_jobId) {
        m_jobId = id;
        QList<int> rows(now ? now->size() : 0);
        std::iota(rows.begin(), rows.end(), 0);
        showRows(rows);
    }
    const bool ticks = jobs() && running() && (jobs()->wait() == Wait::Undo || jobs()->wait() == Wait::Limit);
    if (ticks != m_seconds.isActive())
        ticks ? m_seconds.start() : m_seconds.stop();
    Q_EMIT changed();
}

void JobStatus::showRows(const QList<int> &) {}

const Job *JobStatus::job() const
{
    if (!jobs())
        return nullptr;
    if (const auto *current = jobs()->current())
        return current;
    const auto all = jobs()->jobs();
    return all.empty() ? nullptr : all.back();
}

const Policy &JobStatus::policy() const
{
    static const Policy none;
    return m_session ? m_session->policy() : none;
}

QString JobStatus::hostText() const { return m_host.isEmpty() ? tr("The control plane") : m_host; }

int JobStatus::count(JobRowState state) const { return job() ? job()->count(state) : 0; }

bool JobStatus::running() const { return job() && !job()->finished(); }
bool JobStatus::held() const { return job() && job()->state() == JobState::Held; }
bool JobStatus::paused() const { return job() && job()->state() == JobState::Paused; }
bool JobStatus::waiting() const { return running() && !held() && !paused() && jobs()->wait() != Wait::None; }
bool JobStatus::cancelling() const { return running() && job()->cancelled(); }
bool JobStatus::finished() const { return job() && job()->finished(); }
bool JobStatus::inviting() const { return job() && job()->kind() == JobKind::Invite; }

int JobStatus::unknownCount() const { return count(JobRowState::Unknown); }

int JobStatus::lostLinks() const
{
    if (!job())
        return 0;
    const auto &rows = job()->rows();
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const JobRow &row) { return row.linkLost; }));
}

double JobStatus::progress() const
{
    return job() && job()->size() > 0 ? static_cast<double>(job()->settled()) / job()->size() : 0;
}

QString JobStatus::text() const
{
    if (!job())
        return {};
    const auto tenant = m_session->tenant().name;
    const int total = job()->size();
    if (running())
        return jobProgressText(policy(), job()->kind(), std::min(total, job()->settled() + 1), total, tenant);
    const auto sentence = jobDoneText(policy(), job()->kind(), doneCount(), total, tenant);
    const bool oldLinkDied =
        job()->kind() == JobKind::Resend && doneCount() > 0 && policy().invitations.resendReplacesLink;
    return oldLinkDied ? tr("%1. The link that was sent before no longer works.").arg(sentence) : sentence;
}

QString JobStatus::waitText() const
{
    const int seconds = jobs()->secondsLeft();
    switch (jobs()->wait()) {
    case Wait::None: return {};
    case Wait::Undo: return tr("Begins in %n s", nullptr, seconds);
    case Wait::Connection: return tr("Waits for the connection");
    case Wait::SignIn: return tr("Waits until you sign in again");
    case Wait::Limit: return tr("%1 takes more in %n s", nullptr, seconds).arg(hostText());
    case Wait::Disk: return tr("Waits: it cannot be written to this computer's disk");
    }
    return {};
}

QString JobStatus::note() const
{
    if (!running())
        return {};
    if (cancelling())
        return tr("Cancelling…");
    if (paused())
        return tr("Paused");
    if (const auto why = waitText(); !why.isEmpty())
        return why;
    if (!jobs()->kept())
        return tr("In memory only: without a keychain it ends with Rollcall");
    return tr("Cancel keeps what is already done");
}

// Who could not be invited has no row in any list that the reason could stand under.
QString JobStatus::notInvited() const
{
    const auto failed = job()->rowsIn(JobRowState::Failed);
    const auto &first = job()->rows().at(static_cast<std::size_t>(failed.front()));
    const auto why = first.why ? textFor(*first.why, Attempt::Change, hostText()).sentence : QString();
    //: %1 is an address, %2 why not
    const auto sentence = tr("%1: %2").arg(first.item.label, why);
    const int others = static_cast<int>(failed.size()) - 1;
    return others == 0 ? sentence : sentence + QLatin1Char(' ') + tr("%n more failed.", nullptr, others);
}

QString JobStatus::verdict() const
{
    if (!finished())
        return {};
    QStringList sentences;
    if (failedCount() > 0)
        sentences.append(inviting() ? notInvited()
                         : isOfMembers(job()->kind())
                             ? tr("%n failed. The reason stands under each member's row.", nullptr, failedCount())
                             : tr("%n failed. The reason stands under each invitation's row.", nullptr, failedCount()));
    if (unknownCount() > 0)
        sentences.append(
            tr("I do not know whether %n were sent: the list could not be read since.", nullptr, unknownCount()));
    if (lostLinks() > 0)
        sentences.append(tr("%n links were lost and cannot be shown again.", nullptr, lostLinks()));
    const int cancelled = count(JobRowState::Cancelled);
    if (cancelled > 0)
        sentences.append(tr("%n were not sent.", nullptr, cancelled));
    return sentences.join(QLatin1Char(' '));
}

void JobStatus::pause()
{
    if (job())
        jobs()->pause(m_jobId);
}

void JobStatus::resume()
{
    if (job())
        jobs()->resume(m_jobId);
}

void JobStatus::cancel()
{
    if (job())
        jobs()->cancel(m_jobId);
}

void JobStatus::retryFailed()
{
    if (job())
        jobs()->retryFailed(m_jobId);
}

void JobStatus::readAgain()
{
    if (job())
        jobs()->readAgain(m_jobId);
}

void JobStatus::dismiss()
{
    const auto id = m_jobId; // which another one takes while this one goes
    if (finished())
        jobs()->dismiss(id);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
// The sending half of ImportViewModel: inviting is a job of the tenant; creating is a few requests at a time, one a person.
#include "session/deliver.h"
#include "ui/invitations/link_entry.h"
#include "ui/sheets/import_view_model.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <QLocale>
#include <QUuid>

#include <utility>

namespace rollcall {

namespace {

constexpr int mostAtOnce = 4;

/// What a row says of its last try.
QString failureText(const Error &error, const QString &host)
{
    if (error.kind == Error::Kind::Cancelled)
        return ImportViewModel::tr("Was stopped while it was under way. The list will tell whether it was sent.");
    const auto text = textFor(error, Attempt::Change, host);
    if (error.outcomeUnknown() && error.code != QLatin1String("not_applied"))
        return ImportViewModel::tr("May have been sent. %1").arg(text.whole());
    return ImportViewModel::tr("Was not sent. %1").arg(text.sentence);
}

} // namespace

QString ImportViewModel::reason() const
{
    if (!m_session)
        return {};
    const bool either = canInvite() || canCreate();
    if (!either && policy().decide(Action::CreateMember).supported())
        return tr("Members are created here one by one, each with a password.");
    if (!either)
        return tr("Nobody can be invited here by an address.");
    const auto decision = m_session->decide(m_creating ? Action::CreateMember : Action::Invite);
    return decision.allowed() ? QString() : decisionText(decision);
}

QString ImportViewModel::sendText() const
{
    const auto people = QLocale().toString(sendable());
    if (m_state == Sending)
        return m_creating ? tr("Creating…") : tr("Sending…");
    if (m_failed > 0)
        return tr("Try again: %1").arg(people);
    if (m_creating)
        return sendable() == 1 ? tr("Create 1 member") : tr("Create %1 members").arg(people);
    return sendable() == 1 ? tr("Invite 1 person") : tr("Invite %1 people").arg(people);
}

QString ImportViewModel::footText() const
{
    if (m_state != Preview && m_state != Sending)
        return {};
    QStringList parts;
    const QLocale locale;
    const int left = total() - sendable() - m_sent;
    if (m_sent > 0)
        parts.append((m_creating ? tr("%1 created.") : tr("%1 invited.")).arg(locale.toString(m_sent)));
    if (m_failed > 0)
        parts.append(tr("%1 not sent.").arg(locale.toString(m_failed)));
    if (left > 0)
        parts.append(tr("%1 left out.").arg(locale.toString(left)));
    return parts.join(QLatin1Char(' '));
}

int ImportViewModel::beyond() const
{
    return m_rows.content()->counts[static_cast<std::size_t>(ImportRow::Verdict::BeyondCredits)];
}

void ImportViewModel::setIncludeBeyond(bool include)
{
    if (m_includeBeyond == include || m_state != Preview)
        return;
    m_includeBeyond = include;
    Q_EMIT rulesChanged();
    judge();
}

void ImportViewModel::send()
{
    if (m_state != Preview || !m_session || !reason().isEmpty())
        return;
    // A cell that was typed into last is judged first.
    if (m_judging.running()) {
        m_sendWhenJudged = true;
        return;
    }
    if (sendable() == 0)
        return;
    const auto &rows = m_rows.content()->rows;
    m_queue.clear();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        if (rows[place].sendable() && !m_rows.wasSent(static_cast<int>(place)))
            m_queue.push_back(static_cast<int>(place));
    }
    m_sentBefore = m_sent;
    m_failed = 0;
    m_sendTotal = static_cast<int>(m_queue.size());
    setState(Sending);
    if (m_creating)
        next();
    else
        submit();
}

void ImportViewModel::submit()
{
    forgetJob();
    const auto &rules = policy();
    JobDraft draft;
    draft.kind = JobKind::Invite;
    m_jobPlaces.assign(m_queue.cbegin(), m_queue.cend());
    m_queue.clear();
    for (const int place : m_jobPlaces) {
        const auto &row = m_rows.content()->rows[static_cast<std::size_t>(place)];
        JobItem item;
        item.label = row.name.isEmpty() ? row.typed : row.name;
        item.invitation.channel = row.channel;
        item.invitation.address = row.address;
        item.invitation.role = row.roleId;
        if (rules.invitations.messageMax > 0)
            item.invitation.message = row.message;
        if (!rules.invitations.lifetimeChoices.isEmpty())
            item.invitation.lifetimeSeconds = rules.invitations.lifetimeSeconds;
        item.invitation.teams = row.teamIds;
        draft.items.push_back(std::move(item));
    }
    m_jobId = m_session->jobs()->submit(std::move(draft));
}

void ImportViewModel::followJob(const QString &jobId, const QList<int> &rows)
{
    using Phase = ImportRowsModel::Progress::Phase;
    const auto *job = !jobId.isEmpty() && jobId == m_jobId ? m_session->jobs()->job(jobId) : nullptr;
    if (!job)
        return;
    const auto host = m_host.isEmpty() ? tr("The control plane") : m_host;
    for (const int number : rows) {
        const int place = m_jobPlaces[static_cast<std::size_t>(number)];
        const auto &row = job->rows()[static_cast<std::size_t>(number)];
        switch (row.state) {
        case JobRowState::Queued:
        case JobRowState::Cancelled: m_rows.forget(place); break;
        case JobRowState::Sending: m_rows.setProgress(place, {Phase::Sending, {}}); break;
        case JobRowState::Done: m_rows.setProgress(place, {Phase::Sent, {}}); break;
        case JobRowState::Failed:
            m_rows.setProgress(place, {Phase::Failed, failureText(row.why.value_or(Error()), host)});
            break;
        case JobRowState::Unknown:
            m_rows.setProgress(place, {Phase::Failed, tr("May have been sent: the list will tell.")});
            break;
        }
    }
    m_sent = m_sentBefore + job->count(JobRowState::Done);
    m_failed = job->count(JobRowState::Failed) + job->count(JobRowState::Unknown);
    Q_EMIT contentChanged();
    Q_EMIT progressChanged();
}

void ImportViewModel::jobEnded(const QString &jobId)
{
    if (jobId != m_jobId || m_state != Sending)
        return;
    if (m_links && m_session->jobs()->hasLinks()) {
        const auto made = m_session->jobs()->takeLinks();
        for (const auto &link : made)
            m_links->add(linkEntry(*m_session, link.invitation));
    }
    finish();
}

void ImportViewModel::forgetJob()
{
    // Its failures are what is sent now.
    if (const auto before = std::exchange(m_jobId, {}); m_session && !before.isEmpty())
        m_session->jobs()->dismiss(before);
}

QString ImportViewModel::waitText() const
{
    if (m_state != Sending || m_jobId.isEmpty() || !m_session)
        return {};
    switch (m_session->jobs()->wait()) {
    case TenantJobs::Wait::Connection:
        return tr("It waits for the connection and goes on by itself, also when this is closed.");
    case TenantJobs::Wait::SignIn: return tr("It waits until you have signed in again.");
    case TenantJobs::Wait::Limit:
        return tr("The server wants to be left alone for %n s.", nullptr, m_session->jobs()->secondsLeft());
    case TenantJobs::Wait::Disk: return tr("It waits: what is sent cannot be kept on this disk first.");
    case TenantJobs::Wait::None:
    case TenantJobs::Wait::Undo: break;
    }
    return {};
}

void ImportViewModel::next()
{
    while (m_state == Sending && m_out < mostAtOnce && !m_queue.empty()) {
        const int place = m_queue.front();
        m_queue.pop_front();
        create(place);
    }
    if (m_state == Sending && m_out == 0)
        finish();
}

void ImportViewModel::create(int place)
{
    const auto &row = m_rows.content()->rows[static_cast<std::size_t>(place)];
    ++m_out;
    m_rows.setProgress(place, {ImportRowsModel::Progress::Phase::Sending, {}});
    auto &key = m_keys[place];
    if (key.isEmpty())
        key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    deliver(this, m_session->createMember({row.name, row.address, {}}, key, m_cancel.token()),
            [this, round = m_round, place](const Result<Member> &answer) {
                answered(round, place, answer ? std::optional<Error>() : answer.error());
            });
}

void ImportViewModel::answered(int round, int place, const std::optional<Error> &error)
{
    if (round != m_round)
        return;
    --m_out;
    using Phase = ImportRowsModel::Progress::Phase;
    if (!error) {
        ++m_sent;
        m_rows.setProgress(place, {Phase::Sent, {}});
    } else {
        ++m_failed;
        const auto host = m_host.isEmpty() ? tr("The control plane") : m_host;
        m_rows.setProgress(place, {Phase::Failed, failureText(*error, host)});
        // The rest would fail the same way; it waits to be sent again.
        if (error->isConnectivity() || error->kind == Error::Kind::Unauthorized) {
            m_problem = textFor(*error, Attempt::Change, host).whole();
            m_queue.clear();
            Q_EMIT stateChanged();
        }
    }
    Q_EMIT contentChanged();
    Q_EMIT progressChanged();
    next();
}

void ImportViewModel::stop()
{
    if (m_state == Reading) {
        if (m_progress)
            m_progress->cancelled = true;
        setState(Choosing);
    } else if (m_state == Sending) {
        // What is under way ends by itself, so that each row can say what became of it.
        m_queue.clear();
        if (!m_jobId.isEmpty())
            m_session->jobs()->cancel(m_jobId);
    }
}

void ImportViewModel::finish()
{
    setState(Preview, m_problem);
    Q_EMIT finished(m_sent, sendable() == 0);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "domain/job.h"

#include <algorithm>
#include <utility>

namespace rollcall {

bool isHeld(JobKind kind) { return kind == JobKind::Disable || kind == JobKind::ChangeRole; }

bool isRepeatable(JobKind kind) { return kind != JobKind::Resend; }

bool isOfMembers(JobKind kind) { return kind != JobKind::Invite && kind != JobKind::Resend && kind != JobKind::Revoke; }

Job::Job(QString id, JobKind kind, Instant created, std::vector<JobRow> rows, std::optional<Instant> heldUntil)
    : m_id(std::move(id))
    , m_kind(kind)
    , m_state(heldUntil ? JobState::Held : JobState::Running)
    , m_created(created)
    , m_heldUntil(heldUntil.value_or(Instant::notProvided()))
    , m_rows(std::move(rows))
{
    for (const auto &row : m_rows)
        ++m_counts[static_cast<std::size_t>(row.state)];
}

Job Job::restored(QString id, JobKind kind, JobState state, bool cancelled, Instant created, Instant heldUntil,
                  std::vector<JobRow> rows)
{
    Job job(std::move(id), kind, created, std::move(rows), heldUntil);
    job.m_state = state;
    job.m_cancelled = cancelled;
    return job;
}

int Job::settled() const
{
    return count(JobRowState::Done) + count(JobRowState::Failed) + count(JobRowState::Unknown)
           + count(JobRowState::Cancelled);
}

bool Job::clean() const
{
    return finished() && count(JobRowState::Done) + count(JobRowState::Cancelled) == size()
           && std::none_of(m_rows.cbegin(), m_rows.cend(),
                           [](const JobRow &row) { return row.linkLost || (row.linkShown && !row.linkTaken); });
}

std::vector<int> Job::rowsIn(JobRowState state) const
{
    std::vector<int> rows;
    if (count(state) == 0)
        return rows;
    for (int row = 0; row < size(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].state == state)
            rows.push_back(row);
    }
    return rows;
}

std::vector<int> Job::next(int most)
{
    std::vector<int> rows;
    if (m_state != JobState::Running || count(JobRowState::Queued) == 0)
        return rows;
    bool first = true;
    for (int row = m_firstQueued; row < size() && static_cast<int>(rows.size()) < most; ++row) {
        if (at(row).state != JobRowState::Queued)
            continue;
        if (std::exchange(first, false))
            m_firstQueued = row;
        rows.push_back(row);
    }
    return rows;
}

void Job::set(JobRow &row, JobRowState state)
{
    --m_counts[static_cast<std::size_t>(row.state)];
    ++m_counts[static_cast<std::size_t>(state)];
    row.state = state;
    if (state == JobRowState::Queued)
        m_firstQueued = std::min(m_firstQueued, static_cast<int>(&row - m_rows.data()));
}

void Job::send(int row, JobBefore before)
{
    auto &sent = at(row);
    if (sent.state != JobRowState::Queued)
        return;
    ++sent.tries;
    if (sent.tries == 1) // what a lost try may yet have made is not to be taken for something older
        sent.before = std::move(before);
    sent.why.reset();
    set(sent, JobRowState::Sending);
}

void Job::giveBack(int row)
{
    auto &given = at(row);
    if (given.state != JobRowState::Sending)
        return;
    --given.tries;
    set(given, m_cancelled ? JobRowState::Cancelled : JobRowState::Queued);
}

void Job::succeed(int row, const QString &madeId, bool linkShown)
{
    auto &made = at(row);
    if (made.state != JobRowState::Sending)
        return;
    made.why.reset();
    made.madeId = madeId;
    made.linkShown = linkShown;
    set(made, JobRowState::Done);
}

void Job::fail(int row, Error why)
{
    auto &failed = at(row);
    if (failed.state != JobRowState::Sending && failed.state != JobRowState::Queued)
        return;
    failed.why = std::move(why);
    set(failed, JobRowState::Failed);
}

void Job::lose(int row, Error why)
{
    auto &lost = at(row);
    if (lost.state != JobRowState::Sending)
        return;
    lost.why = std::move(why);
    set(lost, JobRowState::Unknown);
}

void Job::foundMade(int row, const QString &madeId, bool linkLost)
{
    auto &made = at(row);
    if (made.state != JobRowState::Unknown)
        return;
    made.why.reset();
    made.madeId = madeId;
    made.linkLost = linkLost;
    set(made, JobRowState::Done);
}

void Job::foundNotMade(int row)
{
    auto &gone = at(row);
    if (gone.state != JobRowState::Unknown)
        return;
    const bool again = isRepeatable(m_kind) && gone.tries < mostTries;
    if (again) {
        gone.why.reset();
        if (finished() && !m_cancelled)
            m_state = JobState::Running;
        return set(gone, m_cancelled ? JobRowState::Cancelled : JobRowState::Queued);
    }
    if (!gone.why)
        gone.why = Error::of(Error::Kind::ConnectionLost);
    gone.why->code = QStringLiteral("not_applied");
    set(gone, JobRowState::Failed);
}

void Job::takeLink(int row)
{
    if (at(row).linkShown)
        at(row).linkTaken = true;
}

void Job::release()
{
    if (m_state == JobState::Held)
        m_state = JobState::Running;
}

void Job::pause()
{
    if (m_state == JobState::Running)
        m_state = JobState::Paused;
}

void Job::resume()
{
    if (m_state == JobState::Paused)
        m_state = JobState::Running;
}

void Job::cancel()
{
    if (finished())
        return;
    m_cancelled = true;
    m_state = JobState::Running;
    for (auto &row : m_rows) {
        if (row.state == JobRowState::Queued)
            set(row, JobRowState::Cancelled);
    }
}

void Job::retry(int row, const QString &newKey)
{
    auto &again = at(row);
    if (again.state != JobRowState::Failed && again.state != JobRowState::Cancelled)
        return;
    // A server may keep its refusal under the key. Where it may yet take the request that was lost, the key is what keeps the two one.
    const bool mayArrive = again.why && again.why->code == QLatin1String("not_applied");
    if (!mayArrive)
        again.key = newKey;
    again.tries = 0;
    again.why.reset();
    set(again, JobRowState::Queued);
    m_cancelled = false;
    if (m_state == JobState::Finished)
        m_state = JobState::Running;
}

bool Job::finish(bool unreadable)
{
    const int open =
        count(JobRowState::Queued) + count(JobRowState::Sending) + (unreadable ? 0 : count(JobRowState::Unknown));
    if (open == 0 && m_state != JobState::Held)
        m_state = JobState::Finished;
    return finished();
}

void Job::reopen()
{
    if (finished() && count(JobRowState::Unknown) > 0)
        m_state = JobState::Running;
}

void Job::crash()
{
    for (auto &row : m_rows) {
        if (row.state == JobRowState::Sending) {
            row.why = Error::of(Error::Kind::ConnectionLost, QStringLiteral("console_ended"));
            set(row, JobRowState::Unknown);
        }
        row.linkLost = row.linkLost || (row.linkShown && !row.linkTaken);
    }
    if (m_state == JobState::Held)
        cancel();
    if (m_cancelled)
        finish(false);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
// Whose turn it is, and what keeps it from going on.
#include "session/tenant_jobs_p.h"

#include <algorithm>

namespace rollcall {

namespace {

using Millis = std::chrono::milliseconds;

// The clock is asked again at least so often: it may have been set.
constexpr Millis longestLook{200};

Instant after(Instant now, Millis pause) { return {now.ms + pause.count()}; }

} // namespace

Job *TenantJobs::Private::turn() const
{
    const auto next = std::find_if(jobs.cbegin(), jobs.cend(), [](const auto &job) {
        return job->state() == JobState::Held || job->state() == JobState::Running;
    });
    return next == jobs.cend() ? nullptr : next->get();
}

void TenantJobs::Private::pump()
{
    if (!q || !loaded || writing)
        return;
    if (notBeforeWhy == Wait::Disk && now() < notBefore) {
        setWait(Wait::Disk, notBefore);
        return wakeIn(longestLook);
    }
    for (const auto &job : jobs) {
        if (!job->finished() && job->finish(unreadable.contains(job->id())))
            end(*job);
    }
    std::vector<int> rows;
    auto *job = turn();
    const auto id = job ? job->id() : QString();
    if (!job)
        setWait(Wait::None);
    else if (mayGoOn(*job))
        rows = rowsToSend(*job);
    if (job && job->finish(unreadable.contains(id)))
        end(*job);
    if (!rows.empty() || !unwritten.empty() || !forgotten.empty())
        writeAndSend(q->d, id, std::move(rows));
}

void TenantJobs::Private::followSession()
{
    const bool online = parts.session->online();
    const bool back = online && !wasOnline;
    wasOnline = online;
    const bool newCredential = rejected && parts.session->plane() != rejected;
    if (newCredential)
        rejected.reset();
    if ((back && notBeforeWhy == Wait::Connection) || (newCredential && notBeforeWhy == Wait::SignIn))
        notBefore = Instant::notProvided();
    pump();
}

bool TenantJobs::Private::isConnected() const
{
    return parts.session->plane() && parts.session->online() && parts.session->hasPolicy();
}

bool TenantJobs::Private::mayGoOn(Job &job)
{
    const auto time = now();
    if (job.state() == JobState::Held) {
        if (time < job.heldUntil()) {
            setWait(Wait::Undo, job.heldUntil());
            wakeIn(std::min(longestLook, Millis(job.heldUntil().ms - time.ms)));
            return false;
        }
        job.release();
        touch(job);
    }
    if (notBefore.isKnown() && time < notBefore) {
        setWait(notBeforeWhy, notBefore);
        wakeIn(std::min(longestLook, Millis(notBefore.ms - time.ms)));
        return false;
    }
    if (!isConnected()) {
        const auto &why = parts.session->error();
        const bool signedOut = !parts.session->plane() && why && why->kind == Error::Kind::Unauthorized;
        setWait(signedOut ? Wait::SignIn : Wait::Connection);
        wakeIn(parts.timings.firstRetry);
        return false;
    }
    setWait(Wait::None);
    return true;
}

std::vector<int> TenantJobs::Private::rowsToSend(Job &job)
{
    if (settling)
        return {};
    if (job.count(JobRowState::Unknown) > 0 && !unreadable.contains(job.id())) {
        if (out == 0) // what is out may tell more
            settle(q->d, job.id());
        return {};
    }
    std::vector<int> rows;
    const auto room = [&] { return parts.timings.atOnce - out - static_cast<int>(rows.size()); };
    for (auto next = job.next(room()); !next.empty(); next = job.next(room())) {
        for (const int row : next) {
            const auto &item = job.rows()[static_cast<std::size_t>(row)].item;
            if (auto why = refusalOf(*parts.session, lists, job.kind(), item)) {
                job.fail(row, *std::move(why));
            } else {
                job.send(row, beforeSending(*parts.session, lists, job.kind(), item));
                rows.push_back(row);
            }
            touch(job, row);
        }
    }
    return rows;
}

void TenantJobs::Private::end(Job &job)
{
    ended.append(job.id());
    touch(job);
    // Whose turn is next is found out in a turn of its own.
    timer.start(0);
}

void TenantJobs::Private::setWait(Wait next, Instant until)
{
    if (wait == next && waitsUntil == until)
        return;
    wait = next;
    waitsUntil = until;
    if (!telling.isActive())
        telling.start(0);
}

void TenantJobs::Private::wakeIn(Millis pause) { timer.start(pause); }

void TenantJobs::Private::holdOff(Wait why, std::optional<int> seconds)
{
    constexpr int mostDoublings = 16;
    const auto &timings = parts.timings;
    Millis pause =
        std::min<Millis>(timings.longestRetry, timings.firstRetry * (1LL << std::min(failures, mostDoublings)));
    if (seconds)
        pause = std::chrono::seconds(*seconds);
    ++failures;
    notBefore = std::max(notBefore, after(now(), pause));
    notBeforeWhy = why;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
// Rows on disk before they go out, and what was left of the last run.
#include "session/tenant_jobs_p.h"
#include "session/tenant_vault.h"

#include <iterator>
#include <utility>

namespace rollcall {

namespace {

JobEntry headOf(const Job &job)
{
    JobEntry entry;
    entry.id = job.id();
    entry.kind = job.kind();
    entry.state = job.state();
    entry.cancelled = job.cancelled();
    entry.created = job.created();
    entry.heldUntil = job.heldUntil();
    return entry;
}

std::unique_ptr<Job> jobOf(JobEntry entry)
{
    std::vector<JobRow> rows;
    rows.reserve(entry.rows.size());
    for (auto &row : entry.rows)
        rows.push_back(std::move(row.row));
    return std::make_unique<Job>(Job::restored(entry.id, entry.kind, entry.state, entry.cancelled, entry.created,
                                               entry.heldUntil, std::move(rows)));
}

} // namespace

QCoro::Task<> TenantJobs::Private::loading(Self d)
{
    const auto vault = d->parts.session->vault();
    auto asking = vault->place();
    auto place = co_await asking;
    if (!d->q)
        co_return;
    Result<std::vector<JobEntry>> entries;
    if (place) {
        d->journal.emplace(vault->store());
        auto reading = d->journal->load(*place);
        entries = co_await reading;
        if (!d->q)
            co_return;
    }
    d->notKept = place && entries ? std::nullopt : std::optional(place ? entries.error() : place.error());
    if (place && (entries || entries.error().code == QLatin1String("corrupt"))) {
        d->place = *std::move(place);
        for (const auto &job : d->jobs)
            d->unwritten[job->id()].whole = true; // until now they were in memory only
    }
    d->takeUp(entries.value_or(std::vector<JobEntry>()));
    d->opening = false;
    d->loaded = true;
    d->wasOnline = d->parts.session->online();
    if (d->place && d->jobs.empty())
        d->journal->clear(d->place->accountId, d->place->tenantId);
    Q_EMIT d->q->jobsChanged();
    d->pump();
}

void TenantJobs::Private::takeUp(std::vector<JobEntry> entries)
{
    std::vector<std::unique_ptr<Job>> restored;
    for (auto &entry : entries) {
        auto job = jobOf(std::move(entry));
        std::vector<JobRowState> before;
        for (const auto &row : job->rows())
            before.push_back(row.state);
        job->crash();
        touch(*job);
        for (int row = 0; row < job->size(); ++row) {
            if (job->rows()[static_cast<std::size_t>(row)].state != before[static_cast<std::size_t>(row)])
                touch(*job, row);
        }
        restored.push_back(std::move(job));
    }
    jobs.insert(jobs.begin(), std::make_move_iterator(restored.begin()), std::make_move_iterator(restored.end()));
}

std::vector<JobEntry> TenantJobs::Private::unwrittenEntries() const
{
    std::vector<JobEntry> entries;
    for (const auto &[id, what] : unwritten) {
        const auto *job = find(id);
        if (!job)
            continue;
        auto entry = headOf(*job);
        const auto &rows = job->rows();
        if (what.whole) {
            for (int row = 0; row < job->size(); ++row)
                entry.rows.push_back({row, rows[static_cast<std::size_t>(row)], true});
        } else {
            for (const int row : what.rows)
                entry.rows.push_back({row, rows[static_cast<std::size_t>(row)], false});
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

QCoro::Task<> TenantJobs::Private::writeAndSend(Self d, QString jobId, std::vector<int> rows)
{
    auto entries = d->unwrittenEntries();
    auto taken = std::exchange(d->unwritten, {});
    auto gone = std::exchange(d->forgotten, {});
    const auto vault = d->parts.session->vault();
    if (d->place) {
        d->writing = true;
        auto asking = vault->place();
        auto place = co_await asking;
        if (!d->q)
            co_return;
        if (!place) { // its user has decided that nothing is kept any more
            d->place.reset();
            d->notKept = place.error();
            d->writing = false;
        }
    }
    if (d->place) {
        const auto journal = *d->journal;
        const auto place = *d->place;
        auto writing = journal.write(place, std::move(entries), gone);
        const auto written = co_await writing;
        if (!d->q)
            co_return;
        d->writing = false;
        if (!written) {
            for (auto &[id, what] : taken) {
                auto &again = d->unwritten[id];
                again.rows.merge(what.rows);
                again.whole = again.whole || what.whole;
            }
            d->forgotten.insert(d->forgotten.begin(), gone.begin(), gone.end());
            auto *job = d->find(jobId);
            for (const int row : rows) {
                job->giveBack(row);
                d->touch(*job, row);
            }
            d->notKept = written.error();
            d->holdOff(Wait::Disk, std::nullopt);
            d->pump();
            co_return;
        }
        if (d->notKept && d->notBeforeWhy == Wait::Disk)
            d->notKept.reset();
        if (d->jobs.empty())
            journal.clear(place.accountId, place.tenantId);
    }
    if (d->out == 0 && !d->hasFresh())
        d->fresh.since = d->parts.session->syncToken();
    for (const int row : rows)
        sending(d, jobId, row);
    d->pump();
}

} // namespace rollcall

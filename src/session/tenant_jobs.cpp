// SPDX-License-Identifier: MIT
#include "session/tenant_jobs.h"

#include "session/tenant_jobs_p.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

TenantJobs::TenantJobs(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>(parts))
{
    d->q = this;
    d->timer.setSingleShot(true);
    d->telling.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        if (d->wait == Wait::Connection && !d->isConnected())
            d->parts.session->refresh(); // a session that is not on show does not try by itself
        d->pump();
    });
    connect(&d->telling, &QTimer::timeout, this, [this] { d->tell(); });
    connect(parts.session, &TenantSession::stateChanged, this, [this] { d->followSession(); });
}

TenantJobs::~TenantJobs()
{
    d->q.clear();
    d->timer.stop();
    d->telling.stop();
    d->life.cancel();
}

void TenantJobs::open()
{
    if (d->place || d->opening)
        return;
    d->opening = true;
    Private::loading(d);
}

QString TenantJobs::submit(JobDraft draft)
{
    if (draft.items.empty())
        return {};
    // Those that have nothing left to tell make room.
    for (const auto *old : jobs()) {
        if (old->clean())
            dismiss(old->id());
    }
    std::vector<JobRow> rows;
    rows.reserve(draft.items.size());
    for (auto &item : draft.items) {
        JobRow row;
        row.item = std::move(item);
        row.key = newId();
        rows.push_back(std::move(row));
    }
    const auto now = d->now();
    const auto until =
        isHeld(draft.kind) ? std::optional(Instant{now.ms + d->parts.timings.undoWindow.count()}) : std::nullopt;
    d->jobs.push_back(std::make_unique<Job>(newId(), draft.kind, now, std::move(rows), until));
    const auto id = d->jobs.back()->id();
    d->unwritten[id].whole = true;
    Q_EMIT jobsChanged();
    d->pump();
    return id;
}

std::vector<const Job *> TenantJobs::jobs() const
{
    std::vector<const Job *> all;
    for (const auto &job : d->jobs)
        all.push_back(job.get());
    return all;
}

const Job *TenantJobs::job(const QString &id) const { return d->find(id); }

const Job *TenantJobs::current() const
{
    if (const auto *job = d->turn())
        return job;
    const auto open = std::find_if(d->jobs.cbegin(), d->jobs.cend(), [](const auto &job) { return !job->finished(); });
    return open == d->jobs.cend() ? nullptr : open->get();
}

bool TenantJobs::busy() const { return current() != nullptr; }
TenantJobs::Wait TenantJobs::wait() const { return d->wait; }
Instant TenantJobs::waitsUntil() const { return d->waitsUntil; }
int TenantJobs::secondsLeft() const
{
    constexpr std::int64_t second = 1000;
    const auto left = d->waitsUntil.isKnown() ? d->waitsUntil.ms - d->now().ms : 0;
    return static_cast<int>(std::max<std::int64_t>(1, (left + second - 1) / second));
}

const std::optional<Error> &TenantJobs::error() const { return d->error; }
bool TenantJobs::kept() const { return d->place && !d->notKept; }
const std::optional<Error> &TenantJobs::keepingError() const { return d->notKept; }

void TenantJobs::pause(const QString &id)
{
    if (auto *job = d->find(id)) {
        job->pause();
        d->touch(*job);
        d->pump();
    }
}

void TenantJobs::resume(const QString &id)
{
    if (auto *job = d->find(id)) {
        job->resume();
        if (d->notBeforeWhy != Wait::Limit) // whoever presses it knows better than a pause of ours
            d->notBefore = Instant::notProvided();
        d->touch(*job);
        d->pump();
    }
}

void TenantJobs::cancel(const QString &id)
{
    auto *job = d->find(id);
    if (!job || job->finished())
        return;
    const auto queued = job->rowsIn(JobRowState::Queued);
    job->cancel();
    for (const int row : queued)
        d->touch(*job, row);
    d->touch(*job);
    d->pump();
}

void TenantJobs::retryFailed(const QString &id)
{
    const auto *job = d->find(id);
    if (!job)
        return;
    for (const int row : job->rowsIn(JobRowState::Failed))
        retry(id, row);
}

void TenantJobs::retry(const QString &id, int row)
{
    auto *job = d->find(id);
    if (!job || row < 0 || row >= job->size())
        return;
    job->retry(row, newId());
    d->touch(*job, row);
    d->pump();
}

void TenantJobs::readAgain(const QString &id)
{
    auto *job = d->find(id);
    if (!job)
        return;
    d->unreadable.remove(id);
    job->reopen();
    d->touch(*job);
    d->pump();
}

void TenantJobs::dismiss(const QString &id)
{
    const auto known = std::find_if(d->jobs.begin(), d->jobs.end(), [&](const auto &job) { return job->id() == id; });
    if (known == d->jobs.end() || !(*known)->finished())
        return;
    const auto gone = (*known)->id(); // what was given may be its own
    d->forgotten.emplace_back(gone, (*known)->size());
    d->jobs.erase(known);
    d->told.remove(gone);
    d->unwritten.erase(gone);
    std::erase_if(d->links, [&](const auto &link) { return link.first.first == gone; });
    Q_EMIT jobsChanged();
    d->pump();
}

bool TenantJobs::hasLinks() const { return !d->links.empty(); }

std::vector<TenantJobs::MadeLink> TenantJobs::takeLinks()
{
    std::vector<MadeLink> taken;
    for (auto &[where, invitation] : std::exchange(d->links, {})) {
        if (auto *job = d->find(where.first)) {
            job->takeLink(where.second);
            d->touch(*job, where.second);
        }
        taken.push_back({where.first, where.second, std::move(invitation)});
    }
    d->pump();
    return taken;
}

Job *TenantJobs::Private::find(const QString &id) const
{
    const auto known = std::find_if(jobs.cbegin(), jobs.cend(), [&](const auto &job) { return job->id() == id; });
    return known == jobs.cend() ? nullptr : known->get();
}

void TenantJobs::Private::touch(const Job &job, int row)
{
    unwritten[job.id()].rows.insert(row);
    told[job.id()].append(row);
    if (!telling.isActive())
        telling.start(parts.timings.tellEvery);
}

void TenantJobs::Private::touch(const Job &job)
{
    unwritten[job.id()];
    told[job.id()];
    if (!telling.isActive())
        telling.start(parts.timings.tellEvery);
}

void TenantJobs::Private::tell()
{
    const QPointer<TenantJobs> alive(q);
    const auto rows = std::exchange(told, {});
    const auto over = std::exchange(ended, {});
    const bool made = std::exchange(newLinks, false);
    if (hasFresh()) {
        auto shown = std::exchange(fresh, {});
        fresh.since = shown.since; // what is out was asked for before
        parts.session->takeRows(std::move(shown));
    }
    if (alive && !over.isEmpty())
        parts.session->refresh();
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        if (alive && !it.value().isEmpty())
            Q_EMIT alive->rowsChanged(it.key(), it.value());
    }
    if (alive && made)
        Q_EMIT alive->linksMade();
    if (alive)
        Q_EMIT alive->changed();
    for (const auto &id : over) {
        if (alive)
            Q_EMIT alive->finished(id);
    }
}

} // namespace rollcall

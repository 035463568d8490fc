// SPDX-License-Identifier: MIT
#include "session/tenant_session_p.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace rollcall {

QCoro::Task<> TenantSession::Private::openCache(Self d)
{
    d->cacheRead = false;
    d->keptError.reset();
    const auto vault = d->vault;
    if (vault->holds()) {
        auto placing = vault->place();
        const auto place = co_await placing;
        if (!d->q)
            co_return;
        if (place) {
            auto kept = co_await vault->store()->load(*place);
            if (!d->q)
                co_return;
            if (kept && *kept && !d->hasPolicy)
                d->showCache(**std::move(kept));
        } else if (!d->hasPolicy) {
            d->keptError = place.error();
        }
    }
    if (!d->q)
        co_return;
    d->cacheRead = true;
    d->jobs->open();
    if (d->parts.plane)
        d->startSync();
    else if (!d->parts.credentialPending)
        d->noCredential(d->error);
}

void TenantSession::Private::showCache(TenantSnapshot snapshot)
{
    tenant = std::move(snapshot.tenant);
    policy = std::move(snapshot.policy);
    hasPolicy = true;
    asOf = snapshot.asOf;
    syncToken = std::move(snapshot.syncToken);
    const QPointer<TenantSession> alive(q);
    Q_EMIT alive->policyChanged();
    if (alive)
        show({snapshot.members, snapshot.invitations});
    if (alive)
        setState(State::Syncing, std::nullopt);
}

void TenantSession::Private::requestSync()
{
    if (!opened || !cacheRead || !parts.plane)
        return;
    if (syncing)
        again = true;
    else
        startSync();
}

void TenantSession::Private::startSync()
{
    if (!q || !cacheRead || !parts.plane || syncing)
        return;
    runSync(q->d);
}

QCoro::Task<> TenantSession::Private::runSync(Self d)
{
    d->syncing = true;
    do {
        d->again = false;
        d->stopped = false;
        d->changes.clear();
        d->timer.stop();
        d->nextTry.reset();
        d->setState(d->state == State::Ready ? State::Syncing : d->state, d->error);
        const auto plane = d->parts.plane;
        if (!d->q || !plane)
            break;
        const auto token = d->reading.token();
        const auto asked = d->parts.clock->now();
        const std::weak_ptr<Private> weak(d);
        const auto told = [weak](ListProgress progress) {
            if (const auto self = weak.lock())
                self->setProgress(progress);
        };
        auto read = co_await readTenant(plane, d->parts.tenant.id, d->lists, d->syncToken, token, told);
        d->setProgress(std::nullopt);
        if (!d->q)
            co_return;
        if (plane != d->parts.plane) {
            d->again = true; // what was read belongs to another credential
            continue;
        }
        if (read)
            d->publish(*std::move(read), asked);
        else
            d->takeFailure(read.error());
    } while (d->q && d->again && d->parts.plane && !d->stopped);
    d->syncing = false;
    if (d->q)
        d->schedule();
}

void TenantSession::Private::publish(TenantRead read, Instant asked)
{
    if (read.asOf.isKnown()) // told when the reading began; how long the rest took is not to count
        clockOffsetMs = read.asOf.ms - asked.ms;
    asOf = read.asOf.isKnown() ? read.asOf : serverNow();
    contact = Contact::Online;
    failures = 0;
    // A change that was made meanwhile may be missing from what was read. It is made again, and the older token is kept, so
    // that the next sync reads everything since and has the last word.
    if (changes.empty())
        syncToken = read.syncToken;
    for (const auto &change : std::exchange(changes, {}))
        change(read.lists);
    const bool newPolicy = !hasPolicy || policy != read.details.policy || tenant != read.details.tenant;
    tenant = std::move(read.details.tenant);
    policy = std::move(read.details.policy);
    hasPolicy = true;
    keptError.reset();
    const QPointer<TenantSession> alive(q);
    if (newPolicy)
        Q_EMIT alive->policyChanged();
    if (alive)
        show(std::move(read.lists));
    if (alive)
        setState(State::Ready, std::nullopt);
    if (alive)
        keep(alive->d);
}

QCoro::Task<> TenantSession::Private::keep(Self d)
{
    TenantSnapshot snapshot;
    snapshot.tenant = d->tenant;
    snapshot.policy = d->policy;
    snapshot.members = d->lists.members;
    snapshot.invitations = d->lists.invitations;
    snapshot.asOf = d->asOf;
    snapshot.syncToken = d->syncToken;
    const auto vault = d->vault;
    auto placing = vault->place();
    const auto place = co_await placing;
    // A cache that cannot be written is one that is not there at the next start; nothing of this session depends on it.
    if (place && d->q)
        (void)co_await vault->store()->save(*place, snapshot);
}

void TenantSession::Private::takeFailure(const Error &failure)
{
    if (failure.kind == Error::Kind::Cancelled) {
        if (stopped)
            setState(State::Failed, Error::of(Error::Kind::Cancelled, QStringLiteral("stopped")));
        return;
    }
    ++failures;
    const bool unreachable = failure.isConnectivity() || failure.kind == Error::Kind::Tls;
    contact = unreachable ? Contact::Unreachable : Contact::Online;
    setState(failure.isConnectivity() ? State::Stale : State::Failed, failure);
    if (q && failure.kind == Error::Kind::Unauthorized)
        Q_EMIT q->credentialRejected();
}

void TenantSession::Private::noCredential(std::optional<Error> why)
{
    timer.stop();
    nextTry.reset();
    contact = Contact::Unknown;
    setState(State::Stale, why ? std::move(why) : Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out")));
}

void TenantSession::Private::schedule()
{
    timer.stop();
    nextTry.reset();
    if (!active || !parts.plane || stopped)
        return;
    const auto &timings = parts.timings;
    auto pause = timings.refreshEvery;
    if (failures > 0) {
        constexpr int mostDoublings = 16;
        pause = std::min<std::chrono::milliseconds>(
            timings.longestRetry, timings.firstRetry * (1LL << std::min(failures - 1, mostDoublings)));
    }
    const auto swing = timings.jitter * (QRandomGenerator::global()->generateDouble() * 2 - 1);
    pause += std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(pause.count()) * swing));
    if (error && error->retryAfterSeconds)
        pause = std::max<std::chrono::milliseconds>(pause, std::chrono::seconds(*error->retryAfterSeconds));
    timer.start(pause);
    if (failures == 0)
        return;
    nextTry = Instant{parts.clock->now().ms + pause.count()};
    Q_EMIT q->stateChanged();
}

void TenantSession::Private::setProgress(std::optional<ListProgress> next)
{
    if (!progress && !next)
        return;
    progress = next;
    if (q)
        Q_EMIT q->progressChanged();
}

void TenantSession::Private::setState(State next, std::optional<Error> why)
{
    state = next;
    error = std::move(why);
    if (q)
        Q_EMIT q->stateChanged();
}

void TenantSession::Private::show(TenantLists next)
{
    const bool newMembers = lists.members != next.members;
    const bool newInvitations = lists.invitations != next.invitations;
    lists = std::move(next);
    const QPointer<TenantSession> alive(q);
    if (alive && newMembers)
        Q_EMIT alive->membersChanged();
    if (alive && newInvitations)
        Q_EMIT alive->invitationsChanged();
}

void TenantSession::Private::change(const ListChange &change)
{
    if (syncing)
        changes.push_back(change);
    auto next = lists;
    change(next);
    show(std::move(next));
}

Instant TenantSession::Private::serverNow() const { return {parts.clock->now().ms + clockOffsetMs}; }

} // namespace rollcall

// SPDX-License-Identifier: MIT
// What a review does that takes a while: everything here is written down before it is shown.
#include "session/off_thread.h"
#include "session/tenant_review_p.h"

#include <QUuid>

#include <algorithm>

namespace rollcall {

namespace {

QString newSnapshotId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

QCoro::Task<> TenantReview::Private::opening(Self d)
{
    d->state = State::Loading;
    d->error.reset();
    d->tell();
    auto kept = co_await d->records.load();
    if (!d->q)
        co_return;
    std::optional<Review> newest;
    ReviewedListPtr shown;
    if (kept && !kept->reviews.empty()) {
        newest = kept->reviews.front();
        auto read = co_await reading(d, *newest);
        if (!d->q)
            co_return;
        if (read)
            shown = *read;
        else if (!newest->signOff)
            kept = fail(read.error()); // its decisions are about people that nobody can name any more
    }
    if (!kept) {
        d->state = State::Failed;
        d->error = kept.error();
        d->tell();
        co_return;
    }
    d->kept = *std::move(kept);
    d->state = State::Ready;
    d->before.clear();
    d->show(std::move(newest), std::move(shown));
}

/// The snapshot of a review, ready to be looked at. One that it was compared with may have gone.
Answer<ReviewedListPtr> TenantReview::Private::reading(Self d, Review review)
{
    auto snapshot = co_await d->records.snapshot(review.snapshotId);
    if (!snapshot)
        co_return fail(snapshot.error());
    std::optional<Snapshot> base;
    if (!review.baseId.isEmpty()) {
        if (auto read = co_await d->records.snapshot(review.baseId); read)
            base = *std::move(read);
    }
    const auto reviewed = *std::move(snapshot);
    const auto preparing = [reviewed, base] { return reviewedList(reviewed, base); };
    auto list = co_await offThread(preparing);
    co_return list;
}

Answer<TenantReview::Private::Dropped> TenantReview::Private::snapping(Self d, Snapshot snapshot)
{
    snapshot.head.id = newSnapshotId();
    snapshot.head.taken = d->now();
    // What is known of the server's clock goes back a little when an answer was long on its way; the newest stays the newest.
    if (!d->kept.snapshots.empty())
        snapshot.head.taken = std::max(snapshot.head.taken, Instant{d->kept.snapshots.front().taken.ms + 1});
    const auto dropped = d->surplus();
    QStringList ids;
    for (const auto &head : dropped)
        ids.append(head.id);
    auto written = co_await d->records.addSnapshot(snapshot, ids);
    if (!written)
        co_return fail(written.error());
    if (!d->q)
        co_return dropped;
    auto &all = d->kept.snapshots;
    std::erase_if(all, [&](const SnapshotHead &head) { return ids.contains(head.id); });
    all.insert(all.begin(), snapshot.head);
    d->tell();
    co_return dropped;
}

Answer<TenantReview::Private::Dropped> TenantReview::Private::beginning(Self d, QString snapshotId)
{
    Dropped dropped;
    Review review;
    review.id = newSnapshotId();
    review.begun = d->now();
    if (const auto *last = lastSignedOf(d->kept))
        review.baseId = last->snapshotId;
    if (snapshotId.isEmpty()) {
        const auto shown = d->current();
        auto snapped = co_await snapping(d, shown);
        if (!snapped)
            co_return fail(snapped.error());
        if (!d->q)
            co_return *snapped;
        dropped = *std::move(snapped);
        snapshotId = d->kept.snapshots.front().id;
    }
    review.snapshotId = snapshotId;
    if (review.baseId.isEmpty()) {
        // Before the first review that was signed off, what changed since the snapshot before this one.
        const auto &all = d->kept.snapshots;
        auto at =
            std::find_if(all.cbegin(), all.cend(), [&](const SnapshotHead &head) { return head.id == snapshotId; });
        if (at != all.cend() && ++at != all.cend())
            review.baseId = at->id;
    }
    auto list = co_await reading(d, review);
    if (!list)
        co_return fail(list.error());
    auto written = co_await d->records.saveReview(review);
    if (!written)
        co_return fail(written.error());
    if (!d->q)
        co_return dropped;
    d->kept.reviews.insert(d->kept.reviews.begin(), review);
    d->before.clear();
    d->show(review, *std::move(list));
    co_return dropped;
}

Answer<std::monostate> TenantReview::Private::deciding(Self d, Decisions decisions, bool undone)
{
    const auto reviewId = d->review->id;
    auto written = co_await d->records.saveDecisions(reviewId, decisions);
    if (!written || !d->q || !d->review || d->review->id != reviewId)
        co_return written;
    Decisions former;
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it)
        former.insert(it.key(), d->review->decision(it.key()));
    d->take(decisions);
    if (!undone)
        d->before.push_back(former);
    else if (!d->before.empty())
        d->before.pop_back();
    Q_EMIT d->q->decided(decisions.keys());
    co_return written;
}

Answer<std::monostate> TenantReview::Private::abandoning(Self d)
{
    const auto review = *d->review;
    auto written = co_await d->records.removeReview(review);
    if (!written || !d->q)
        co_return written;
    std::erase_if(d->kept.reviews, [&](const Review &one) { return one.id == review.id; });
    opening(d); // the one before it is shown again
    co_return written;
}

Answer<std::monostate> TenantReview::Private::signing(Self d, SignOff signOff)
{
    auto review = *d->review;
    review.signOff = signOff;
    auto written = co_await d->records.saveReview(review);
    if (!written || !d->q || !d->review || d->review->id != review.id)
        co_return written;
    d->review->signOff = signOff;
    d->kept.reviews.front() = *d->review;
    d->before.clear();
    d->tell();
    co_return written;
}

Answer<Snapshot> TenantReview::Private::snapshotOf(Self d, QString id)
{
    if (id.isEmpty() && d->session)
        co_return d->current();
    auto snapshot = co_await d->records.snapshot(id);
    co_return snapshot;
}

Answer<ComparisonPtr> TenantReview::Private::comparing(Self d, QString before, QString after)
{
    auto one = co_await snapshotOf(d, before);
    if (!one)
        co_return fail(one.error());
    auto other = co_await snapshotOf(d, after);
    if (!other)
        co_return fail(other.error());
    const auto comparing = [first = *one, second = *other] { return comparison(first, second); };
    auto compared = co_await offThread(comparing);
    co_return compared;
}

void TenantReview::Private::show(std::optional<Review> shown, ReviewedListPtr shownList)
{
    review = std::move(shown);
    list = std::move(shownList);
    counts = {};
    if (list)
        counts.members = static_cast<int>(list->rows.size());
    if (review) {
        const auto decisions = std::exchange(review->decisions, {});
        take(decisions);
    }
    tell();
}

void TenantReview::Private::take(const Decisions &decisions)
{
    const auto count = [this](Verdict verdict, int by) {
        if (verdict == Verdict::Keep)
            counts.keep += by;
        else if (verdict == Verdict::Change)
            counts.change += by;
        else if (verdict == Verdict::Remove)
            counts.remove += by;
    };
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) {
        if (list && !list->find(it.key()))
            continue; // about nobody who is reviewed
        count(review->decision(it.key()).verdict, -1);
        count(it->verdict, 1);
        if (it->verdict == Verdict::Undecided)
            review->decisions.remove(it.key());
        else
            review->decisions.insert(it.key(), *it);
    }
}

void TenantReview::Private::tell() const
{
    if (q)
        Q_EMIT q->changed();
}

Snapshot TenantReview::Private::current() const
{
    Snapshot now;
    now.policy = session->policy();
    now.reading = {session->members(), session->invitations(), session->asOf()};
    now.head.asOf = session->asOf();
    countInto(now.head, now.reading);
    return now;
}

/// What has to go before one more is kept: the oldest that neither a review under way nor the last one needs.
std::vector<SnapshotHead> TenantReview::Private::surplus() const
{
    QStringList needed;
    for (const auto &one : kept.reviews) {
        if (!one.signOff)
            needed.append({one.snapshotId, one.baseId});
    }
    if (const auto *last = lastSignedOf(kept))
        needed.append(last->snapshotId);
    std::vector<SnapshotHead> gone;
    auto left = static_cast<int>(kept.snapshots.size());
    for (auto head = kept.snapshots.crbegin(); head != kept.snapshots.crend() && left >= mostSnapshots; ++head) {
        if (needed.contains(head->id))
            continue;
        gone.push_back(*head);
        --left;
    }
    return gone;
}

} // namespace rollcall

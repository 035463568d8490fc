// SPDX-License-Identifier: MIT
#include "session/tenant_review.h"

#include "http/pause.h"
#include "session/tenant_review_p.h"

#include <algorithm>

namespace rollcall {

namespace {

template <typename T>
Answer<T> refused(Error error)
{
    co_await pause(std::chrono::milliseconds(0), {}); // answers never come from inside the call
    co_return fail(std::move(error));
}

Error refusal(const QString &code) { return Error::of(Error::Kind::Refused, code); }

} // namespace

TenantReview::TenantReview(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(std::move(parts)))
{
    d->q = this;
}

TenantReview::~TenantReview() { d->q.clear(); }

void TenantReview::open() { Private::opening(d); }

TenantReview::State TenantReview::state() const { return d->state; }
const std::optional<Error> &TenantReview::error() const { return d->error; }
int TenantReview::damaged() const { return d->kept.damaged; }
const std::vector<SnapshotHead> &TenantReview::snapshots() const { return d->kept.snapshots; }
const std::optional<Review> &TenantReview::review() const { return d->review; }
bool TenantReview::underWay() const { return d->review && !d->review->signOff; }
const ReviewedListPtr &TenantReview::list() const { return d->list; }
ReviewCounts TenantReview::counts() const { return d->counts; }
const Reviewer &TenantReview::reviewer() const { return d->parts.reviewer; }
void TenantReview::setReviewer(Reviewer reviewer) { d->parts.reviewer = std::move(reviewer); }
bool TenantReview::canUndo() const { return underWay() && !d->before.empty(); }

std::optional<SnapshotHead> TenantReview::snapshot(const QString &id) const
{
    const auto &all = d->kept.snapshots;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const SnapshotHead &head) { return head.id == id; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

std::optional<SnapshotHead> TenantReview::lastReviewed() const { return lastReviewedOf(d->kept); }

Answer<std::vector<SnapshotHead>> TenantReview::takeSnapshot()
{
    if (!d->session || !d->session->hasPolicy() || !d->session->asOf().isKnown())
        return refused<std::vector<SnapshotHead>>(refusal(QStringLiteral("loading")));
    return Private::snapping(d, d->current());
}

Answer<std::vector<SnapshotHead>> TenantReview::begin(QString snapshotId)
{
    if (underWay())
        return refused<std::vector<SnapshotHead>>(refusal(QStringLiteral("under_way")));
    if (snapshotId.isEmpty() && (!d->session || !d->session->hasPolicy() || !d->session->asOf().isKnown()))
        return refused<std::vector<SnapshotHead>>(refusal(QStringLiteral("loading")));
    return Private::beginning(d, std::move(snapshotId));
}

Answer<std::monostate> TenantReview::decide(QStringList memberIds, ReviewDecision decision)
{
    if (!underWay() || !d->list)
        return refused<std::monostate>(refusal(QStringLiteral("no_review")));
    decision.reason = decision.reason.trimmed();
    decision.at = d->now();
    Private::Decisions decisions;
    for (const auto &id : std::as_const(memberIds)) {
        const auto *row = d->list->find(id);
        if (!row)
            return refused<std::monostate>(refusal(QStringLiteral("not_reviewed")));
        if (const auto check = checkDecision(row->member, decision); !check.allowed())
            return refused<std::monostate>(refusal(check.code));
        decisions.insert(id, decision);
    }
    return Private::deciding(d, decisions, false);
}

Answer<std::monostate> TenantReview::undo()
{
    if (!canUndo())
        return refused<std::monostate>(refusal(QStringLiteral("nothing_to_undo")));
    return Private::deciding(d, d->before.back(), true);
}

Answer<std::monostate> TenantReview::abandon()
{
    if (!underWay())
        return refused<std::monostate>(refusal(QStringLiteral("no_review")));
    return Private::abandoning(d);
}

Decision TenantReview::decideSignOff() const
{
    if (!underWay() || !d->list || !d->session)
        return Decision::deny(QStringLiteral("no_review"), {});
    if (d->counts.undecided() > 0)
        return Decision::deny(QStringLiteral("undecided"), {});
    // Whoever signs has the lists before them as they are now: who changed since the snapshot is pointed out.
    if (!d->session->online())
        return Decision::deny(QStringLiteral("offline"), {});
    return Decision::allow();
}

SignOff TenantReview::nextSignOff() const { return {d->parts.reviewer, d->now(), {}}; }

Answer<std::monostate> TenantReview::signOff(SignOff signOff)
{
    if (const auto decision = decideSignOff(); !decision.allowed())
        return refused<std::monostate>(refusal(decision.code));
    return Private::signing(d, std::move(signOff));
}

std::vector<ReviewAct> TenantReview::acts() const
{
    if (!d->list || !d->review || !d->session)
        return {};
    return actsOf(*d->list, *d->review, *d->session->members());
}

Answer<ComparisonPtr> TenantReview::compare(QString before, QString after)
{
    return Private::comparing(d, std::move(before), std::move(after));
}

} // namespace rollcall

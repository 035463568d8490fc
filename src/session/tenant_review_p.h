// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_review.h"

namespace rollcall {

/// Coroutines hold it, and look at `q` after every wait: it is null once the review has died. What they write is written.
struct TenantReview::Private {
    using Self = std::shared_ptr<Private>;
    using Decisions = QHash<QString, ReviewDecision>;
    using Dropped = std::vector<SnapshotHead>;

    explicit Private(Parts given) : parts(std::move(given)), session(parts.session), records(parts.kept) {}

    QPointer<TenantReview> q;
    Parts parts;
    QPointer<TenantSession> session;
    ReviewRecords records;

    State state = State::Loading;
    std::optional<Error> error;
    KeptReviews kept;
    std::optional<Review> review; ///< the newest of those that are kept
    ReviewedListPtr list;
    ReviewCounts counts;
    std::vector<Decisions> before; ///< what undo() goes back to

    static QCoro::Task<> opening(Self d);
    static Answer<ReviewedListPtr> reading(Self d, Review review);
    static Answer<Dropped> snapping(Self d, Snapshot snapshot);
    static Answer<Dropped> beginning(Self d, QString snapshotId);
    static Answer<std::monostate> deciding(Self d, Decisions decisions, bool undone);
    static Answer<std::monostate> abandoning(Self d);
    static Answer<std::monostate> signing(Self d, SignOff signOff);
    static Answer<ComparisonPtr> comparing(Self d, QString before, QString after);
    static Answer<Snapshot> snapshotOf(Self d, QString id);

    void show(std::optional<Review> shown, ReviewedListPtr shownList);
    void take(const Decisions &decisions);
    void tell() const;
    [[nodiscard]] Instant now() const { return session ? session->serverNow() : Instant::notProvided(); }
    [[nodiscard]] Snapshot current() const; ///< of the lists as they are shown, without an id
    [[nodiscard]] std::vector<SnapshotHead> surplus() const;
};

} // namespace rollcall

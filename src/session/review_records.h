// SPDX-License-Identifier: MIT
#pragma once

#include "session/kept_parts.h"
#include "store/kept_review.h"

#include <QStringList>

namespace rollcall {

/// The snapshots and reviews of a tenant as they are kept: which part holds what. They are records and no cache, so what cannot be
/// read is told and never replaced. Lists are taken apart on another thread.
class ReviewRecords {
public:
    explicit ReviewRecords(KeptParts parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] QCoro::Task<Result<KeptReviews>> load() const;
    /// Storage, "damaged", where its lists are not as they were put there.
    [[nodiscard]] QCoro::Task<Result<Snapshot>> snapshot(QString id) const;
    /// Keeps it, and drops others to make room.
    [[nodiscard]] QCoro::Task<Outcome> addSnapshot(Snapshot snapshot, QStringList dropped) const;
    /// Without its decisions.
    [[nodiscard]] QCoro::Task<Outcome> saveReview(Review review) const;
    /// These decisions, all or none; Undecided takes one back.
    [[nodiscard]] QCoro::Task<Outcome> saveDecisions(QString reviewId, QHash<QString, ReviewDecision> decisions) const;
    [[nodiscard]] QCoro::Task<Outcome> removeReview(Review review) const;

private:
    KeptParts m_parts;
};

/// The last review that was signed off; null before the first.
[[nodiscard]] const Review *lastSignedOf(const KeptReviews &kept);
/// The snapshot that "since my last review" means: of the last review that was signed off, else the last one taken.
[[nodiscard]] std::optional<SnapshotHead> lastReviewedOf(const KeptReviews &kept);

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "store/kept_review.h"

#include <QByteArray>

#include <optional>

namespace rollcall {

/// Snapshots' heads, reviews and decisions as bytes; see snapshot_codec.h, whose lists a snapshot is made of.
[[nodiscard]] QByteArray blobOfSnapshotHead(const SnapshotHead &head);
[[nodiscard]] std::optional<SnapshotHead> snapshotHeadFromBlob(const QByteArray &blob);

/// Without its decisions.
[[nodiscard]] QByteArray blobOfReview(const Review &review);
[[nodiscard]] std::optional<Review> reviewFromBlob(const QByteArray &blob);

[[nodiscard]] QByteArray blobOfDecisions(const QHash<QString, ReviewDecision> &decisions);
[[nodiscard]] std::optional<QHash<QString, ReviewDecision>> decisionsFromBlob(const QByteArray &blob);

} // namespace rollcall

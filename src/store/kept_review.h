// SPDX-License-Identifier: MIT
#pragma once

#include "domain/reading_diff.h"
#include "domain/review.h"

#include <vector>

namespace rollcall {

/// What tells a snapshot from others without reading its lists.
struct SnapshotHead {
    QString id;
    Instant asOf;    ///< of the lists
    Instant taken;   ///< like it by the server's clock; later, where the lists were not new
    int members = 0; ///< who had joined
    int pending = 0; ///< invitations that waited for an answer
    bool operator==(const SnapshotHead &) const = default;
};

/// Both lists of a tenant, and the policy that their words are from, as of one moment.
struct Snapshot {
    SnapshotHead head;
    Policy policy;
    Reading reading;
};

/// All that is kept of the reviews of a tenant, but the lists of its snapshots.
struct KeptReviews {
    std::vector<SnapshotHead> snapshots; ///< newest first, by when they were taken
    std::vector<Review> reviews;         ///< newest first; at most the first is not signed off
    int damaged = 0;                     ///< things that are there and cannot be read
};

} // namespace rollcall

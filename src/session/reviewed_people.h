// SPDX-License-Identifier: MIT
#pragma once

#include "session/kept_parts.h"

#include <QSet>

#include <memory>

namespace rollcall {

/// Who had joined when the tenant was last reviewed: whoever else is a member was added since.
struct ReviewedPeople {
    QString snapshotId;
    QSet<QString> ids; ///< of members
};
using ReviewedPeoplePtr = std::shared_ptr<const ReviewedPeople>;

/// Read from what is kept, so without a network too; null where nothing was reviewed yet. `known` is handed back where that is
/// still what it is about.
[[nodiscard]] QCoro::Task<Result<ReviewedPeoplePtr>> readReviewedPeople(KeptParts kept, ReviewedPeoplePtr known);

} // namespace rollcall

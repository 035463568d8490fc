// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "domain/member_table.h"

#include <functional>

namespace rollcall {

/// A list read to its end, page by page.
template <typename T>
struct WholeList {
    std::vector<T> items; ///< one of each id: where rows moved between pages, the last that was seen
    Instant asOf;         ///< of the first page: nothing that happened later is sure to be in it
    QString syncToken;    ///< of the first page
};

/// The members read to their end.
struct WholeMembers {
    MemberTablePtr members; ///< the known table itself, where one is given and nothing differs
    Instant asOf;
    QString syncToken;
};

struct ListProgress {
    qint64 read = 0;
    std::optional<qint64> total;
};
/// Called after each page but the last, on the thread of the caller.
using ListProgressCallback = std::function<void(ListProgress)>;

/// Cancelled between pages as well as within. An Error leaves nothing: half a list is never returned.
/// Each page goes into columns as it comes, so that no moment of the caller's thread has to take them all.
Answer<WholeMembers> readAllMembers(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                    ListProgressCallback progress = {}, MemberTablePtr known = {});
Answer<WholeList<Invitation>> readAllInvitations(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                                 ListProgressCallback progress = {});

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/activity.h"

namespace rollcall {

/// Empty fields do not filter.
struct ActivityFilter {
    QString action; ///< one, or all of a kind: "member" stands for every "member.…"
    QString actorId;
    QString targetId;
    Instant from;
    Instant until;
};

/// The audit log of a tenant.
/// Same manners as TenantPlane, which owns it.
class ActivityPlane {
public:
    ActivityPlane() = default;
    ActivityPlane(const ActivityPlane &) = delete;
    ActivityPlane &operator=(const ActivityPlane &) = delete;
    virtual ~ActivityPlane() = default;

    /// Newest first.
    virtual Answer<Page<ActivityEntry>> activity(ActivityFilter filter, ListRequest request, CancelToken cancel) = 0;
    /// Whether this run of the console sent the request that did it.
    [[nodiscard]] virtual bool isOwn(const ActivityEntry &entry) const = 0;
};

} // namespace rollcall

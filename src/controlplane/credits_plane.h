// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/credits.h"

namespace rollcall {

/// What a tenant has to hand out, and to whom.
/// Same manners as TenantPlane, which owns it.
class CreditsPlane {
public:
    CreditsPlane() = default;
    CreditsPlane(const CreditsPlane &) = delete;
    CreditsPlane &operator=(const CreditsPlane &) = delete;
    virtual ~CreditsPlane() = default;

    virtual Answer<CreditPool> pool(CancelToken cancel) = 0;
    /// Adds to what the member has; a nullopt amount takes the limit away (QuotaPolicy::unlimited).
    virtual Answer<Member> allocate(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                                    CancelToken cancel) = 0;
    /// Takes back what the member has not used; nullopt: all of it.
    virtual Answer<Member> reclaim(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                                   CancelToken cancel) = 0;
    /// Newest first; of one member, or of all where memberId is empty.
    virtual Answer<Page<CreditTransaction>> transactions(QString memberId, ListRequest request, CancelToken cancel) = 0;
    /// Of the caller as a member; Forbidden where it is none.
    virtual Answer<OwnUsage> ownUsage(CancelToken cancel) = 0;
    /// What an administrator limits for one member (LimitsPolicy); `version` of the member goes along.
    virtual Answer<Member> setLimits(QString memberId, QString version, MemberLimits limits, CancelToken cancel) = 0;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"

namespace rollcall {

/// Passing on the top role of a tenant (TransferPolicy).
/// Same manners as TenantPlane, which owns it.
class OwnershipPlane {
public:
    OwnershipPlane() = default;
    OwnershipPlane(const OwnershipPlane &) = delete;
    OwnershipPlane &operator=(const OwnershipPlane &) = delete;
    virtual ~OwnershipPlane() = default;

    /// The new holder as it is afterwards. `password` is the caller's own, empty where the policy asks for none.
    virtual Answer<Member> transfer(QString memberId, Secret password, QString idempotencyKey, CancelToken cancel) = 0;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/credits_plane.h"
#include "support/fake_plane.h"

namespace rollcall::test {

/// The credits of a FakeTenant. Calls are named "pool", "allocate", "reclaim", "transactions", "ownUsage" and "setLimits".
class FakeCredits final : public CreditsPlane {
public:
    explicit FakeCredits(std::shared_ptr<FakeTenant> tenant) : m_tenant(std::move(tenant)) {}

    Answer<CreditPool> pool(CancelToken cancel) override;
    Answer<Member> allocate(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                            CancelToken cancel) override;
    Answer<Member> reclaim(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                           CancelToken cancel) override;
    Answer<Page<CreditTransaction>> transactions(QString memberId, ListRequest request, CancelToken cancel) override;
    Answer<OwnUsage> ownUsage(CancelToken cancel) override;
    Answer<Member> setLimits(QString memberId, QString version, MemberLimits limits, CancelToken cancel) override;

private:
    std::shared_ptr<FakeTenant> m_tenant;
};

} // namespace rollcall::test

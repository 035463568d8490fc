// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/plane.h"
#include "localplane/store/credits_table.h"
#include "localplane/store/tenants_table.h"

#include <QJsonObject>

namespace rollcall::plane {

/// The ledger that would have led to a sample's pool and shares, written as it would have been: a grant, and for each member,
/// also those who have left since, what was handed out, used and given back.
class SampleLedger {
public:
    SampleLedger(Plane &plane, const TenantRow &tenant, Instant now) : m_plane(plane), m_tenant(tenant), m_now(now) {}

    /// `sample` may name what was "returned" when the member was disabled, and what was "used" of a pool that all share.
    void addMember(const QJsonObject &sample, const Member &member);
    void addFormerMember(const QJsonObject &sample);
    /// Writes all lines, oldest first, and what they leave in the pool. A sentence where that would be less than nothing.
    [[nodiscard]] QString finish(const QString &administrator);

private:
    struct Line {
        CreditEvent event;
        Member member;
        std::optional<std::int64_t> amount;
        Instant at;
        bool fromPool;
    };
    void addShare(const Member &member, std::optional<std::int64_t> allocated, std::int64_t used, std::int64_t returned,
                  Instant lastUse);

    Plane &m_plane;
    TenantRow m_tenant;
    Instant m_now;
    std::vector<Line> m_lines;
};

} // namespace rollcall::plane

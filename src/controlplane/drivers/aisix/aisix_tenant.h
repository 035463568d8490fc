// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "driver_aisix/aisix_record.h"
#include "http/http_client.h"

namespace rollcall {

/// A token belongs to one organization, which no documented route names: it is called by the token's digest.
[[nodiscard]] Tenant aisixTenantOf(const Secret &token);

/// Creates members, and lists those that it has created, from its own record.
class AisixTenant final : public LimitedTenantPlane {
public:
    AisixTenant(std::shared_ptr<HttpClient> http, AisixRecord::Self record, QString tenantId);

    [[nodiscard]] QString tenantId() const override { return m_tenantId; }
    Answer<TenantDetails> details(CancelToken cancel) override;
    /// One page, from the record: the platform is not asked.
    Answer<Page<Member>> members(ListRequest request, CancelToken cancel) override;
    /// Written down before it is sent, so that nothing that may have been created is ever missing. Conflict ("creation_unknown")
    /// where no answer came that can be read: the record says so, and nobody can be asked.
    Answer<Member> createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
    AisixRecord::Self m_record;
    QString m_tenantId;
};

} // namespace rollcall

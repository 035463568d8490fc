// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "driver_aisix/aisix_record.h"
#include "http/http_client.h"

namespace rollcall {

class AisixPlane final : public LimitedControlPlane {
public:
    AisixPlane(std::shared_ptr<HttpClient> http, std::shared_ptr<RecordShelf> shelf);

    [[nodiscard]] Capabilities capabilities() const override;
    Answer<Identity> whoAmI(CancelToken cancel) override;
    Answer<Page<TenantSummary>> tenants(QString search, ListRequest request, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<TenantPlane> tenant(const QString &tenantId) override;

private:
    std::shared_ptr<HttpClient> m_http;
    AisixRecord::Self m_record; ///< of the one organization that the token is of
};

} // namespace rollcall

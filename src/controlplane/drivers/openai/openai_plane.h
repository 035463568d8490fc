// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "http/http_client.h"

namespace rollcall {

class OpenAiPlane final : public LimitedControlPlane {
public:
    explicit OpenAiPlane(std::shared_ptr<HttpClient> http) : m_http(std::move(http)) {}

    [[nodiscard]] Capabilities capabilities() const override;
    Answer<Identity> whoAmI(CancelToken cancel) override;
    Answer<Page<TenantSummary>> tenants(QString search, ListRequest request, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<TenantPlane> tenant(const QString &tenantId) override;

private:
    std::shared_ptr<HttpClient> m_http;
};

} // namespace rollcall

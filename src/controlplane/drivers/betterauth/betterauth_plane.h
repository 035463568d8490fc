// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "http/http_client.h"

namespace rollcall {

class BetterAuthPlane final : public LimitedControlPlane {
public:
    explicit BetterAuthPlane(std::shared_ptr<HttpClient> http) : m_http(std::move(http)) {}

    [[nodiscard]] Capabilities capabilities() const override;
    Answer<Identity> whoAmI(CancelToken cancel) override;
    Answer<std::monostate> signOut(CancelToken cancel) override;
    Answer<Page<TenantSummary>> tenants(QString search, ListRequest request, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<TenantPlane> tenant(const QString &tenantId) override;
    /// Only whoever is signed in is told anything: for others the view is open, and empty.
    Answer<InviteeView> lookUpInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> acceptInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> rejectInvitation(Secret token, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
};

} // namespace rollcall

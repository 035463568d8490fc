// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "driver_rollcall/rollcall_people.h"

namespace rollcall {

class RollcallPlane final : public ControlPlane {
public:
    explicit RollcallPlane(std::shared_ptr<HttpClient> http);

    [[nodiscard]] Capabilities capabilities() const override;
    Answer<Identity> whoAmI(CancelToken cancel) override;
    Answer<std::monostate> signOut(CancelToken cancel) override;
    Answer<Page<TenantSummary>> tenants(QString search, ListRequest request, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<TenantPlane> tenant(const QString &tenantId) override;
    [[nodiscard]] PeoplePlane *people() override { return &m_people; }
    Answer<InviteeView> lookUpInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> acceptInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> rejectInvitation(Secret token, CancelToken cancel) override;
    Answer<SignedIn> registerThrough(Secret token, Registration registration, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
    RollcallPeople m_people;
};

} // namespace rollcall

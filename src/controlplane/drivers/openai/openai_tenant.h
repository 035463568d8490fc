// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "controlplane/team_routes.h"

namespace rollcall {

/// What stands for the organization of a key. Neither its id nor its name is told, so each key is one of its own.
[[nodiscard]] Tenant tenantOf(const Secret &key);

class OpenAiTenant final : public LimitedTenantPlane {
public:
    OpenAiTenant(std::shared_ptr<HttpClient> http, QString tenantId);

    [[nodiscard]] QString tenantId() const override { return m_tenantId; }
    Answer<TenantDetails> details(CancelToken cancel) override;
    Answer<Page<Member>> members(ListRequest request, CancelToken cancel) override;
    Answer<Member> changeRole(QString memberId, QString version, QString role, CancelToken cancel) override;
    Answer<std::monostate> removeMember(QString memberId, CancelToken cancel) override;
    Answer<Page<Invitation>> invitations(ListRequest request, CancelToken cancel) override;
    Answer<InvitationWithLink> invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel) override;
    /// Deletes it and makes another. Where the second half fails, the error says that the first is done.
    Answer<ResentInvitation> resend(QString invitationId, CancelToken cancel) override;
    Answer<Invitation> revoke(QString invitationId, CancelToken cancel) override;
    [[nodiscard]] TeamsPlane *teams() override { return &m_projects; }

private:
    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
    TeamRoutes m_projects; ///< without those that are archived
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/limited_plane.h"
#include "driver_betterauth/betterauth_teams.h"

namespace rollcall {

/// An organization of a better-auth server.
class BetterAuthTenant final : public LimitedTenantPlane {
public:
    BetterAuthTenant(std::shared_ptr<HttpClient> http, QString tenantId);

    [[nodiscard]] QString tenantId() const override;
    Answer<TenantDetails> details(CancelToken cancel) override;
    Answer<Page<Member>> members(ListRequest request, CancelToken cancel) override;
    Answer<Member> changeRole(QString memberId, QString version, QString role, CancelToken cancel) override;
    Answer<Member> disableMember(QString memberId, CancelToken cancel) override;
    Answer<Member> enableMember(QString memberId, CancelToken cancel) override;
    Answer<std::monostate> removeMember(QString memberId, CancelToken cancel) override;
    Answer<std::monostate> leave(CancelToken cancel) override;
    Answer<Page<Invitation>> invitations(ListRequest request, CancelToken cancel) override;
    Answer<InvitationWithLink> invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel) override;
    Answer<ResentInvitation> resend(QString invitationId, CancelToken cancel) override;
    Answer<Invitation> revoke(QString invitationId, CancelToken cancel) override;
    [[nodiscard]] TeamsPlane *teams() override { return &m_teams; }

private:
    betterauth::SharedState m_state;
    BetterAuthTeams m_teams;
};

} // namespace rollcall

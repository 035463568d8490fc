// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "driver_rollcall/rollcall_activity.h"
#include "driver_rollcall/rollcall_credits.h"
#include "driver_rollcall/rollcall_keys.h"
#include "driver_rollcall/rollcall_links.h"
#include "driver_rollcall/rollcall_ownership.h"
#include "driver_rollcall/rollcall_teams.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallTenant final : public TenantPlane {
public:
    RollcallTenant(std::shared_ptr<HttpClient> http, QString tenantId);

    [[nodiscard]] QString tenantId() const override;
    Answer<TenantDetails> details(CancelToken cancel) override;
    Answer<Page<Member>> members(ListRequest request, CancelToken cancel) override;
    Answer<MemberChanges> memberChanges(QString since, CancelToken cancel) override;
    Answer<Member> createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel) override;
    Answer<Member> renameMember(QString memberId, QString version, QString displayName, CancelToken cancel) override;
    Answer<Member> changeRole(QString memberId, QString version, QString role, CancelToken cancel) override;
    Answer<Member> disableMember(QString memberId, CancelToken cancel) override;
    Answer<Member> enableMember(QString memberId, CancelToken cancel) override;
    Answer<std::monostate> removeMember(QString memberId, CancelToken cancel) override;
    Answer<std::monostate> leave(CancelToken cancel) override;
    Answer<Page<Invitation>> invitations(ListRequest request, CancelToken cancel) override;
    Answer<InvitationWithLink> invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel) override;
    Answer<ResentInvitation> resend(QString invitationId, CancelToken cancel) override;
    Answer<Invitation> revoke(QString invitationId, CancelToken cancel) override;
    Answer<Secret> invitationLink(QString invitationId, CancelToken cancel) override;
    Answer<Page<AdminToken>> adminTokens(ListRequest request, CancelToken cancel) override;
    Answer<NewAdminToken> createAdminToken(AdminTokenDraft draft, CancelToken cancel) override;
    Answer<std::monostate> revokeAdminToken(QString tokenId, CancelToken cancel) override;

    [[nodiscard]] CreditsPlane *credits() override { return &m_credits; }
    [[nodiscard]] KeysPlane *keys() override { return &m_keys; }
    [[nodiscard]] OwnershipPlane *ownership() override { return &m_ownership; }
    [[nodiscard]] LinksPlane *links() override { return &m_links; }
    [[nodiscard]] TeamsPlane *teams() override { return &m_teams; }
    [[nodiscard]] ActivityPlane *activity() override { return &m_activity; }

    /// What the calls share; it outlives the object for as long as one of them is out.
    struct Shared {
        std::shared_ptr<HttpClient> http;
        QString tenantId;
        QString nameField; ///< of a creation, from the policy; empty until that was read
    };

private:
    std::shared_ptr<Shared> m_shared;
    RollcallCredits m_credits;
    RollcallKeys m_keys;
    RollcallOwnership m_ownership;
    RollcallLinks m_links;
    RollcallTeams m_teams;
    RollcallActivity m_activity;
};

} // namespace rollcall

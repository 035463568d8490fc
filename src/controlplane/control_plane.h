// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/capabilities.h"

#include <memory>

namespace rollcall {

class ActivityPlane;
class CreditsPlane;
class KeysPlane;
class LinksPlane;
class OwnershipPlane;
class PeoplePlane;
class TeamsPlane;

/// One tenant of a control plane, as one account sees it. A call can only ever reach the tenant that it was made for.
/// Every call is asynchronous, ends exactly once, and ends soon with Error::Kind::Cancelled after its token is cancelled.
/// It keeps alive what it needs: the object may be destroyed while a call is out. GUI thread only.
/// Creating calls take an idempotency key: a key is one intention, however often it is sent.
class TenantPlane {
public:
    TenantPlane() = default;
    TenantPlane(const TenantPlane &) = delete;
    TenantPlane &operator=(const TenantPlane &) = delete;
    virtual ~TenantPlane() = default;

    [[nodiscard]] virtual QString tenantId() const = 0;
    virtual Answer<TenantDetails> details(CancelToken cancel) = 0;

    virtual Answer<Page<Member>> members(ListRequest request, CancelToken cancel) = 0;
    /// Error::Kind::Gone where the token is too old: then read the whole list again.
    virtual Answer<MemberChanges> memberChanges(QString since, CancelToken cancel) = 0;
    /// The new member as far as the server tells; some answer with less than a list row.
    virtual Answer<Member> createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel) = 0;
    /// `version` of the member goes along, so that somebody else's newer change is not overwritten (LostUpdate).
    virtual Answer<Member> renameMember(QString memberId, QString version, QString displayName, CancelToken cancel) = 0;
    virtual Answer<Member> changeRole(QString memberId, QString version, QString role, CancelToken cancel) = 0;
    virtual Answer<Member> disableMember(QString memberId, CancelToken cancel) = 0;
    virtual Answer<Member> enableMember(QString memberId, CancelToken cancel) = 0;
    virtual Answer<std::monostate> removeMember(QString memberId, CancelToken cancel) = 0;
    virtual Answer<std::monostate> leave(CancelToken cancel) = 0;

    virtual Answer<Page<Invitation>> invitations(ListRequest request, CancelToken cancel) = 0;
    virtual Answer<InvitationWithLink> invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel) = 0;
    virtual Answer<ResentInvitation> resend(QString invitationId, CancelToken cancel) = 0;
    virtual Answer<Invitation> revoke(QString invitationId, CancelToken cancel) = 0;
    /// The link of a pending invitation, where the policy says that it can be asked for again.
    virtual Answer<Secret> invitationLink(QString invitationId, CancelToken cancel) = 0;

    virtual Answer<Page<AdminToken>> adminTokens(ListRequest request, CancelToken cancel) = 0;
    virtual Answer<NewAdminToken> createAdminToken(AdminTokenDraft draft, CancelToken cancel) = 0;
    virtual Answer<std::monostate> revokeAdminToken(QString tokenId, CancelToken cancel) = 0;

    // What not every product has: null where the driver has no such thing. Owned by this.
    [[nodiscard]] virtual ActivityPlane *activity() { return nullptr; }
    [[nodiscard]] virtual CreditsPlane *credits() { return nullptr; }
    [[nodiscard]] virtual KeysPlane *keys() { return nullptr; }
    [[nodiscard]] virtual LinksPlane *links() { return nullptr; }
    [[nodiscard]] virtual OwnershipPlane *ownership() { return nullptr; }
    [[nodiscard]] virtual TeamsPlane *teams() { return nullptr; }
};

/// One credential on one control plane, or none (a visitor who holds an invitation's link). Same manners as TenantPlane.
class ControlPlane {
public:
    ControlPlane() = default;
    ControlPlane(const ControlPlane &) = delete;
    ControlPlane &operator=(const ControlPlane &) = delete;
    virtual ~ControlPlane() = default;

    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    virtual Answer<Identity> whoAmI(CancelToken cancel) = 0;
    virtual Answer<std::monostate> signOut(CancelToken cancel) = 0;
    virtual Answer<Page<TenantSummary>> tenants(QString search, ListRequest request, CancelToken cancel) = 0;
    [[nodiscard]] virtual std::shared_ptr<TenantPlane> tenant(const QString &tenantId) = 0;
    [[nodiscard]] virtual PeoplePlane *people() { return nullptr; } ///< owned by this; null where nobody can search so

    virtual Answer<InviteeView> lookUpInvitation(Secret token, CancelToken cancel) = 0;
    virtual Answer<InviteeAnswer> acceptInvitation(Secret token, CancelToken cancel) = 0;
    virtual Answer<InviteeAnswer> rejectInvitation(Secret token, CancelToken cancel) = 0;
    virtual Answer<SignedIn> registerThrough(Secret token, Registration registration, CancelToken cancel) = 0;
};

} // namespace rollcall

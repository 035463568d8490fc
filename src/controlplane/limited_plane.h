// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "http/pause.h"

namespace rollcall {

/// The answer to a call that a driver does not have: through the event loop as every answer, and before any request.
template <typename T>
Answer<T> notOffered(CancelToken cancel)
{
    auto waiting = pause(std::chrono::milliseconds(0), std::move(cancel));
    co_await waiting;
    co_return fail(Error::of(Error::Kind::Unsupported, QStringLiteral("not_offered")));
}

/// A tenant on a platform that has less than the contract: a driver overrides the calls that it has, all others are refused.
class LimitedTenantPlane : public TenantPlane {
public:
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
};

/// The same for a credential.
class LimitedControlPlane : public ControlPlane {
public:
    Answer<std::monostate> signOut(CancelToken cancel) override;
    Answer<InviteeView> lookUpInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> acceptInvitation(Secret token, CancelToken cancel) override;
    Answer<InviteeAnswer> rejectInvitation(Secret token, CancelToken cancel) override;
    Answer<SignedIn> registerThrough(Secret token, Registration registration, CancelToken cancel) override;
};

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "controlplane/limited_plane.h"

namespace rollcall {

Answer<Page<Member>> LimitedTenantPlane::members(ListRequest, CancelToken cancel)
{
    return notOffered<Page<Member>>(std::move(cancel));
}

Answer<MemberChanges> LimitedTenantPlane::memberChanges(QString, CancelToken cancel)
{
    return notOffered<MemberChanges>(std::move(cancel));
}

Answer<Member> LimitedTenantPlane::createMember(MemberDraft, QString, CancelToken cancel)
{
    return notOffered<Member>(std::move(cancel));
}

Answer<Member> LimitedTenantPlane::renameMember(QString, QString, QString, CancelToken cancel)
{
    return notOffered<Member>(std::move(cancel));
}

Answer<Member> LimitedTenantPlane::changeRole(QString, QString, QString, CancelToken cancel)
{
    return notOffered<Member>(std::move(cancel));
}

Answer<Member> LimitedTenantPlane::disableMember(QString, CancelToken cancel)
{
    return notOffered<Member>(std::move(cancel));
}

Answer<Member> LimitedTenantPlane::enableMember(QString, CancelToken cancel)
{
    return notOffered<Member>(std::move(cancel));
}

Answer<std::monostate> LimitedTenantPlane::removeMember(QString, CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<std::monostate> LimitedTenantPlane::leave(CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<Page<Invitation>> LimitedTenantPlane::invitations(ListRequest, CancelToken cancel)
{
    return notOffered<Page<Invitation>>(std::move(cancel));
}

Answer<InvitationWithLink> LimitedTenantPlane::invite(InvitationDraft, QString, CancelToken cancel)
{
    return notOffered<InvitationWithLink>(std::move(cancel));
}

Answer<ResentInvitation> LimitedTenantPlane::resend(QString, CancelToken cancel)
{
    return notOffered<ResentInvitation>(std::move(cancel));
}

Answer<Invitation> LimitedTenantPlane::revoke(QString, CancelToken cancel)
{
    return notOffered<Invitation>(std::move(cancel));
}

Answer<Secret> LimitedTenantPlane::invitationLink(QString, CancelToken cancel)
{
    return notOffered<Secret>(std::move(cancel));
}

Answer<Page<AdminToken>> LimitedTenantPlane::adminTokens(ListRequest, CancelToken cancel)
{
    return notOffered<Page<AdminToken>>(std::move(cancel));
}

Answer<NewAdminToken> LimitedTenantPlane::createAdminToken(AdminTokenDraft, CancelToken cancel)
{
    return notOffered<NewAdminToken>(std::move(cancel));
}

Answer<std::monostate> LimitedTenantPlane::revokeAdminToken(QString, CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<std::monostate> LimitedControlPlane::signOut(CancelToken cancel)
{
    return notOffered<std::monostate>(std::move(cancel));
}

Answer<InviteeView> LimitedControlPlane::lookUpInvitation(Secret, CancelToken cancel)
{
    return notOffered<InviteeView>(std::move(cancel));
}

Answer<InviteeAnswer> LimitedControlPlane::acceptInvitation(Secret, CancelToken cancel)
{
    return notOffered<InviteeAnswer>(std::move(cancel));
}

Answer<InviteeAnswer> LimitedControlPlane::rejectInvitation(Secret, CancelToken cancel)
{
    return notOffered<InviteeAnswer>(std::move(cancel));
}

Answer<SignedIn> LimitedControlPlane::registerThrough(Secret, Registration, CancelToken cancel)
{
    return notOffered<SignedIn>(std::move(cancel));
}

} // namespace rollcall

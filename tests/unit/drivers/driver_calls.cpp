// SPDX-License-Identifier: MIT
#include "driver_calls.h"

namespace rollcall::test {

namespace {

template <typename T>
Answer<std::monostate> outcome(std::shared_ptr<ControlPlane> plane, std::shared_ptr<TenantPlane> tenant, Answer<T> call)
{
    auto calling = std::move(call);
    const auto answer = co_await calling;
    // Kept alive until here, as a session keeps them.
    plane.reset();
    tenant.reset();
    if (!answer)
        co_return fail(answer.error());
    co_return done();
}

template <typename Call>
DriverCall ofPlane(const char *name, Call call)
{
    return {QString::fromLatin1(name), [call](std::shared_ptr<ControlPlane> plane, CancelToken cancel) {
                return outcome(plane, nullptr, call(*plane, std::move(cancel)));
            }};
}

template <typename Call>
DriverCall ofTenant(const char *name, Call call)
{
    return {QString::fromLatin1(name), [call](std::shared_ptr<ControlPlane> plane, CancelToken cancel) {
                const auto tenant = plane->tenant(QStringLiteral("t1"));
                return outcome(plane, tenant, call(*tenant, std::move(cancel)));
            }};
}

std::vector<DriverCall> makeCalls()
{
    const auto id = QStringLiteral("id1");
    const auto key = QStringLiteral("key1");
    const auto secret = Secret(QStringLiteral("a-secret-of-somebody"));
    InvitationDraft draft;
    draft.address = QStringLiteral("new@b.example");
    draft.role = QStringLiteral("member");
    MemberDraft member;
    member.email = draft.address;
    member.displayName = QStringLiteral("New");
    using Plane = ControlPlane;
    using Tenant = TenantPlane;
    return {
        ofPlane("whoAmI", [](Plane &p, CancelToken c) { return p.whoAmI(c); }),
        ofPlane("signOut", [](Plane &p, CancelToken c) { return p.signOut(c); }),
        ofPlane("tenants", [](Plane &p, CancelToken c) { return p.tenants({}, {}, c); }),
        ofPlane("lookUpInvitation", [=](Plane &p, CancelToken c) { return p.lookUpInvitation(secret, c); }),
        ofPlane("acceptInvitation", [=](Plane &p, CancelToken c) { return p.acceptInvitation(secret, c); }),
        ofPlane("rejectInvitation", [=](Plane &p, CancelToken c) { return p.rejectInvitation(secret, c); }),
        ofPlane("registerThrough", [=](Plane &p, CancelToken c) { return p.registerThrough(secret, {}, c); }),
        ofTenant("details", [](Tenant &t, CancelToken c) { return t.details(c); }),
        ofTenant("members", [](Tenant &t, CancelToken c) { return t.members({}, c); }),
        ofTenant("memberChanges", [=](Tenant &t, CancelToken c) { return t.memberChanges(key, c); }),
        ofTenant("createMember", [=](Tenant &t, CancelToken c) { return t.createMember(member, key, c); }),
        ofTenant("renameMember", [=](Tenant &t, CancelToken c) { return t.renameMember(id, {}, key, c); }),
        ofTenant("changeRole", [=](Tenant &t, CancelToken c) { return t.changeRole(id, {}, draft.role, c); }),
        ofTenant("disableMember", [=](Tenant &t, CancelToken c) { return t.disableMember(id, c); }),
        ofTenant("enableMember", [=](Tenant &t, CancelToken c) { return t.enableMember(id, c); }),
        ofTenant("removeMember", [=](Tenant &t, CancelToken c) { return t.removeMember(id, c); }),
        ofTenant("leave", [](Tenant &t, CancelToken c) { return t.leave(c); }),
        ofTenant("invitations", [](Tenant &t, CancelToken c) { return t.invitations({}, c); }),
        ofTenant("invite", [=](Tenant &t, CancelToken c) { return t.invite(draft, key, c); }),
        ofTenant("resend", [=](Tenant &t, CancelToken c) { return t.resend(id, c); }),
        ofTenant("revoke", [=](Tenant &t, CancelToken c) { return t.revoke(id, c); }),
        ofTenant("invitationLink", [=](Tenant &t, CancelToken c) { return t.invitationLink(id, c); }),
        ofTenant("adminTokens", [](Tenant &t, CancelToken c) { return t.adminTokens({}, c); }),
        ofTenant("createAdminToken", [](Tenant &t, CancelToken c) { return t.createAdminToken({}, c); }),
        ofTenant("revokeAdminToken", [=](Tenant &t, CancelToken c) { return t.revokeAdminToken(id, c); }),
    };
}

} // namespace

const std::vector<DriverCall> &driverCalls()
{
    static const auto calls = makeCalls();
    return calls;
}

} // namespace rollcall::test

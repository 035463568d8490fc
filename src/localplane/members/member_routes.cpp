// SPDX-License-Identifier: MIT
#include "localplane/members/member_routes.h"

#include "localplane/http/paging.h"
#include "localplane/members/member_actions.h"
#include "localplane/members/member_creation.h"
#include "localplane/members/member_list.h"

namespace rollcall::plane {

void addMemberRoutes(Router &router)
{
    const auto get = QStringLiteral("GET");
    const auto post = QStringLiteral("POST");
    const auto members = QStringLiteral("/api/members");
    const auto member = members + QStringLiteral("/{id}");
    const auto name = QStringLiteral("name");
    const auto displayName = QStringLiteral("display_name");
    router.add({get,
                members,
                Access::Tenant,
                listMembers,
                {},
                {},
                pageParameters({QStringLiteral("search"), QStringLiteral("role"), QStringLiteral("status"),
                                QStringLiteral("type"), QStringLiteral("team")})});
    router.add({get,
                members + QStringLiteral("/changes"),
                Access::Tenant,
                changedMembers,
                {},
                {},
                {QStringLiteral("since"), QStringLiteral("limit")}});
    router.add({get, member, Access::Tenant, oneMember});
    router.add({post,
                members,
                Access::Tenant,
                createMember,
                {{name},
                 {displayName},
                 {QStringLiteral("email"), Field::Type::Text, true, false, 254, QStringLiteral("bad_address")},
                 {QStringLiteral("password"), Field::Type::Secret, false, false, 1024}},
                hashNewPassword});
    router.add(
        {QStringLiteral("PATCH"), member, Access::Tenant, editMember, {{displayName}, {QStringLiteral("role")}}});
    router.add({post, member + QStringLiteral("/disable"), Access::Tenant, disableMember});
    router.add({post, member + QStringLiteral("/enable"), Access::Tenant, enableMember});
    router.add({QStringLiteral("DELETE"), member, Access::Tenant, removeMember});
    router.add({post, members + QStringLiteral("/leave"), Access::Tenant, leaveTenant});
}

} // namespace rollcall::plane

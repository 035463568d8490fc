// SPDX-License-Identifier: MIT
#include "localplane/invitations/invitation_routes.h"

#include "localplane/http/paging.h"
#include "localplane/invitations/invitation_actions.h"
#include "localplane/invitations/invitation_creation.h"

namespace rollcall::plane {

void addInvitationRoutes(Router &router)
{
    const auto get = QStringLiteral("GET");
    const auto post = QStringLiteral("POST");
    const auto invitations = QStringLiteral("/api/invitations");
    const auto invitation = invitations + QStringLiteral("/{id}");
    router.add({get,
                invitations,
                Access::Tenant,
                listInvitations,
                {},
                {},
                pageParameters({QStringLiteral("status"), QStringLiteral("search")})});
    router.add({post,
                invitations,
                Access::Tenant,
                createInvitation,
                {{QStringLiteral("channel"), Field::Type::Text, true, false, 20},
                 {QStringLiteral("address"), Field::Type::Text, true, false, 320, QStringLiteral("bad_address")},
                 {QStringLiteral("role")},
                 {QStringLiteral("message"), Field::Type::LongText, false, true, 10'000},
                 {QStringLiteral("lifetime_seconds"), Field::Type::Integer, false, true},
                 {QStringLiteral("teams"), Field::Type::TextList, false, true, 100}}});
    router.add({get, invitation, Access::Tenant, oneInvitation});
    router.add({post, invitation + QStringLiteral("/resend"), Access::Tenant, resendInvitation});
    router.add({post, invitation + QStringLiteral("/revoke"), Access::Tenant, revokeInvitation});
    router.add({post, invitation + QStringLiteral("/link"), Access::Tenant, copyInvitationLink});
}

} // namespace rollcall::plane

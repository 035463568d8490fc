// SPDX-License-Identifier: MIT
#include "localplane/routes.h"

#include "localplane/about/about_routes.h"
#include "localplane/accounts/people_routes.h"
#include "localplane/accounts/session_routes.h"
#include "localplane/accounts/token_routes.h"
#include "localplane/activity/activity_routes.h"
#include "localplane/credits/credit_routes.h"
#include "localplane/invitations/invitation_routes.h"
#include "localplane/invitee/invitee_routes.h"
#include "localplane/keys/key_routes.h"
#include "localplane/links/link_routes.h"
#include "localplane/members/member_routes.h"
#include "localplane/ownership/ownership_routes.h"
#include "localplane/page/page_routes.h"
#include "localplane/teams/team_routes.h"
#include "localplane/tenants/tenant_routes.h"

namespace rollcall::plane {

Router allRoutes()
{
    Router router;
    addAboutRoutes(router);
    addSessionRoutes(router);
    addTokenRoutes(router);
    addPeopleRoutes(router);
    addTenantRoutes(router);
    addMemberRoutes(router);
    addCreditRoutes(router);
    addKeyRoutes(router);
    addOwnershipRoutes(router);
    addInvitationRoutes(router);
    addLinkRoutes(router);
    addTeamRoutes(router);
    addInviteeRoutes(router);
    addActivityRoutes(router);
    addPageRoutes(router);
    return router;
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_json.h"
#include "fuzzed.h"

using namespace rollcall;
using namespace rollcall::betterauth;

// Each answer that the driver reads.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto body = fuzz::bytesOf(data, size);
    (void)decodeSession(body);
    (void)decodeOrganizations(body);
    (void)decodeOrganization(body);
    (void)decodeMembers(body);
    (void)decodeInvitations(body);
    (void)decodeInvitation(body);
    (void)decodeAnswered(body);
    (void)decodeOwnInvitation(body);
    (void)decodeTeams(body);
    (void)decodeTeam(body);
    (void)decodeTeamUsers(body);
    (void)decodeSuccess(body);
    (void)decodeUserIds(body);
    return 0;
}

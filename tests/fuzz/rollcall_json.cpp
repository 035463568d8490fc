// SPDX-License-Identifier: MIT
#include "domain/member_table.h"
#include "driver_rollcall/account_json.h"
#include "driver_rollcall/activity_json.h"
#include "driver_rollcall/credits_json.h"
#include "driver_rollcall/invitation_json.h"
#include "driver_rollcall/invitee_json.h"
#include "driver_rollcall/key_json.h"
#include "driver_rollcall/link_json.h"
#include "driver_rollcall/member_json.h"
#include "driver_rollcall/policy_json.h"
#include "driver_rollcall/team_json.h"
#include "fuzzed.h"

using namespace rollcall;

// Each answer of the contract; members also become columns, with their texts for a search.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto body = fuzz::bytesOf(data, size);
    if (const auto page = decodeMembers(body)) {
        const auto table = std::make_shared<const MemberTable>(page->items);
        for (const auto &chunk : table->chunks())
            (void)chunk->text();
        for (std::size_t row = 0; row < table->size(); ++row)
            fuzz::require(table->at(row) == page->items[row]);
    }
    (void)decodeMemberChanges(body);
    (void)decodeMember(body);
    (void)decodeCreatedMember(body);
    (void)decodeInvitations(body);
    (void)decodeInvitation(body);
    (void)decodeNewInvitation(body);
    (void)decodeResent(body);
    (void)decodeLink(body);
    (void)decodeInvitee(body);
    (void)decodeAcceptance(body);
    (void)decodeRejection(body);
    (void)decodeRegistration(body);
    (void)decodeTenant(body);
    (void)decodeAbout(body);
    (void)decodeSessionToken(body);
    (void)decodeIdentity(body);
    (void)decodeTenants(body);
    (void)decodePeople(body);
    (void)decodeAdminTokens(body);
    (void)decodeNewAdminToken(body);
    (void)decodeActivity(body);
    (void)decodePool(body);
    (void)decodeTransactions(body);
    (void)decodeUsage(body);
    (void)decodeKeys(body);
    (void)decodeNewKey(body);
    (void)decodeLinks(body);
    (void)decodeInvitationLink(body);
    (void)decodeNewLink(body);
    (void)decodeTeams(body);
    (void)decodeTeam(body);
    (void)decodeTeamMemberships(body);
    (void)decodeTeamMembership(body);
    return 0;
}

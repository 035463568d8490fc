// SPDX-License-Identifier: MIT
#include "localplane/invitee/joining.h"

#include "localplane/activity/activity.h"
#include "localplane/store/teams_table.h"
#include "localplane/tenants/personal_context.h"

namespace rollcall::plane {

namespace {

std::optional<Problem> cannotJoin(Call &call, const Offer &offer, const AccountRow &account)
{
    if (findMemberByAccount(call.db(), offer.tenant.tenant.id, account.id))
        return Problem::of(409, QStringLiteral("already_member"), QStringLiteral("You are a member already."));
    if (!offer.rules->oneTenantPerAccount)
        return std::nullopt;
    Query elsewhere(call.db(),
                    "SELECT tenants.name FROM members JOIN tenants ON tenants.id = members.tenant_id"
                    " WHERE members.account_id = ? AND tenants.rule_set = ?",
                    account.id, offer.rules->id);
    if (elsewhere.next())
        return Problem::of(
            409, QStringLiteral("account_in_other_tenant"),
            QStringLiteral("This account belongs to %1. %2 Ask an administrator there to remove it first.")
                .arg(elsewhere.text(0), offer.rules->uniqueness));
    return std::nullopt;
}

void closeOffer(Call &call, Offer &offer, const MemberRow &row)
{
    if (offer.link) {
        offer.link->link.uses += 1;
        offer.link->link.lastUsed = call.now;
        updateLink(call.db(), *offer.link);
        return;
    }
    auto &invitation = offer.invitation->invitation;
    invitation.state = InvitationState::Accepted;
    invitation.closed = call.now;
    invitation.memberId = row.member.id;
    invitation.attention.clear();
    invitation.attentionDetail.clear();
    offer.invitation->tokenSealed.clear();
    updateInvitation(call.db(), *offer.invitation);
}

} // namespace

Answer<MemberRow> join(Call &call, Offer &offer, const AccountRow &account)
{
    if (auto problem = cannotJoin(call, offer, account))
        return refuse(*problem);
    auto listed = offer.invitation ? findMemberByInvitation(call.db(), offer.invitation->invitation.id) : std::nullopt;
    MemberRow row = listed.value_or(MemberRow());
    row.tenantId = offer.tenant.tenant.id;
    row.invitationId.clear();
    auto &member = row.member;
    member.userId = account.id;
    member.email = account.email;
    member.phone = account.phone;
    member.displayName = account.displayName;
    member.role = offer.role();
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    member.joined = member.lastActive = call.now;
    if (listed) {
        updateMember(call.db(), row, call.now);
    } else {
        member.id = newId("mem");
        member.teams = offer.teams();
        insertMember(call.db(), row, call.now);
        if (offer.invitation)
            fulfilPlans(call.db(), offer.invitation->invitation.id, member.id);
    }
    closeOffer(call, offer, row);
    ensurePersonalContext(call.db(), *offer.rules, account, call.now);
    record(call, row.tenantId, {"member.join", "member", member.id, {}, member.role});
    return row;
}

} // namespace rollcall::plane

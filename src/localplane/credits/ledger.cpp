// SPDX-License-Identifier: MIT
#include "localplane/credits/ledger.h"

namespace rollcall::plane {

std::optional<std::int64_t> unusedOf(const Member &member)
{
    if (!member.credits || !member.credits->limit)
        return std::nullopt;
    // A budget may be set below what was spent already.
    return std::max<std::int64_t>(0, *member.credits->limit - member.credits->used);
}

void enterInLedger(const Call &call, CreditEvent event, const Member &member, std::optional<std::int64_t> amount,
                   std::optional<std::int64_t> poolLeft)
{
    TransactionRow row;
    row.tenantId = call.tenantId();
    row.transaction = {newId("crd"),       event,   {}, member.id, member.displayName, amount, poolLeft,
                       call.caller.name(), call.now};
    insertTransaction(call.db(), row);
}

void returnUnused(const Call &call, Member &member)
{
    const auto unused = unusedOf(member);
    if (!call.policy().quota.reclaimable || !unused || *unused == 0)
        return;
    const auto left = movePool(call.db(), call.tenantId(), *unused, 0);
    member.credits->limit = member.credits->used;
    enterInLedger(call, CreditEvent::Reclaim, member, unused, left);
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/credits/credit_routes.h"

#include "localplane/credits/credit_actions.h"
#include "localplane/credits/usage.h"
#include "localplane/http/list_reply.h"
#include "localplane/store/credits_table.h"

#include <limits>

namespace rollcall::plane {

namespace {

Answer<Reply> pool(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadCredits)))
        return refuse(*problem);
    const auto &pool = call.scope->row.pool;
    std::optional<std::int64_t> allocated;
    if (pool.total)
        allocated = *pool.total - pool.left.value_or(0);
    JsonWriter json;
    json.beginObject().key("pool").beginObject().optional("total", pool.total).optional("allocated", allocated);
    json.field("used", qint64{pool.used}).optional("left", pool.left).field("as_of", toRfc3339(call.now));
    json.endObject().endObject();
    return Reply::json(std::move(json));
}

void write(JsonWriter &json, const CreditTransaction &transaction)
{
    json.beginObject().field("id", transaction.id).field("event", toWord(transaction.event));
    json.optional("member_id", transaction.memberId).optional("member_name", transaction.memberName);
    json.optional("amount", transaction.amount).optional("pool_left", transaction.poolLeft);
    json.field("actor", transaction.actor).optional("at", transaction.at).endObject();
}

Answer<Reply> transactions(Call &call)
{
    const auto member = call.request.query.value(QStringLiteral("member"));
    // One's own are nobody's secret.
    const bool own = !member.isEmpty() && member == call.scope->standing.memberId;
    if (auto problem = denied(call.policy().decide(Action::ReadCredits)); problem && !own)
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto before = page->after > 0 ? page->after : std::numeric_limits<qint64>::max();
    const auto filter = std::string(" FROM credit_transactions WHERE tenant_id = ?1 AND (?2 = '' OR member_id = ?2)");
    const auto sql = selecting(transactionColumns) + filter + " AND ordinal < ?3 ORDER BY ordinal DESC LIMIT ?4";
    Query query(call.db(), sql.c_str(), call.tenantId(), member, before, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto row = readTransaction(query);
        write(list.row(row.ordinal), row.transaction);
    }
    Query count(call.db(), ("SELECT count(*)" + filter).c_str(), call.tenantId(), member);
    count.next();
    return list.finish(count.integer(0));
}

} // namespace

void addCreditRoutes(Router &router)
{
    const auto get = QStringLiteral("GET");
    const auto post = QStringLiteral("POST");
    const auto credits = QStringLiteral("/api/credits");
    const auto usage = QStringLiteral("/api/usage");
    const auto member = QStringLiteral("/api/members/{id}");
    const Field amount{QStringLiteral("amount"), Field::Type::Integer, true, true};
    router.add({get, credits, Access::Tenant, pool});
    router.add({get,
                credits + QStringLiteral("/transactions"),
                Access::Tenant,
                transactions,
                {},
                {},
                pageParameters({QStringLiteral("member")})});
    router.add({post, member + QStringLiteral("/credits/allocate"), Access::Tenant, allocateCredits, {amount}});
    router.add({post, member + QStringLiteral("/credits/reclaim"), Access::Tenant, reclaimCredits, {amount}});
    router.add({QStringLiteral("PATCH"),
                member + QStringLiteral("/limits"),
                Access::Tenant,
                setLimits,
                {{QStringLiteral("requests_per_minute"), Field::Type::Integer, false, true},
                 {QStringLiteral("budget"), Field::Type::Integer, false, true}}});
    router.add({get, usage, Access::Calling, ownUsage});
    router.add({post, usage, Access::Calling, spend, {{QStringLiteral("amount"), Field::Type::Integer, true}}});
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/tenants/tenant_routes.h"

#include "localplane/http/list_reply.h"
#include "localplane/rules/policy_json.h"
#include "localplane/store/members_table.h"
#include "localplane/store/tenants_table.h"
#include "localplane/tenants/tenant_json.h"

namespace rollcall::plane {

namespace {

// Which tenants the caller may see: all but other people's personal contexts, the token's one, or those that the account is an active member of.
const char *visibleTo(const Caller &caller)
{
    if (!caller.isSession())
        return "tenants.id = ?1";
    if (caller.account.systemAdministrator)
        return "(tenants.personal = 0 OR EXISTS (SELECT 1 FROM members WHERE tenant_id = tenants.id AND account_id = "
               "?1))";
    return "EXISTS (SELECT 1 FROM members WHERE tenant_id = tenants.id AND account_id = ?1 AND status = 'active')";
}

QString visibilityKey(const Caller &caller) { return caller.isSession() ? caller.account.id : caller.tokenTenant; }

void writeRow(JsonWriter &json, Call &call, const TenantRow &row)
{
    json.beginObject();
    writeFields(json, row.tenant);
    QString role;
    if (const auto member = findMemberByAccount(call.db(), row.tenant.id, call.caller.account.id);
        member && member->member.status == MemberStatus::Active)
        role = member->member.role;
    const auto *rules = findRuleSet(row.ruleSet);
    const auto *known = rules ? rules->role(role) : nullptr;
    json.optional("role", role)
        .optional("role_label", known ? known->label : role)
        .field("member_count", row.memberCount);
    json.field("pending_count", pendingCount(call.db(), row.tenant.id, call.now)).endObject();
}

Answer<Reply> listTenants(Call &call)
{
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    static const QStringList states{QStringLiteral("active"), QStringLiteral("suspended")};
    const auto search = call.request.query.value(QStringLiteral("search")).trimmed();
    const auto state = call.request.query.value(QStringLiteral("state"));
    if (!state.isEmpty() && !states.contains(state))
        return refuse(Problem::field(422, QStringLiteral("bad_parameter"),
                                     QStringLiteral("A tenant is active or suspended."), QStringLiteral("state")));
    const auto filter = std::string(" FROM tenants WHERE ") + visibleTo(call.caller)
                        + " AND (?2 = '' OR instr(lower(name), lower(?2)) > 0 OR instr(name, ?2) > 0)"
                          " AND (?3 = '' OR state = ?3)";
    const auto sql = selecting(tenantColumns) + filter + " AND ordinal > ?4 ORDER BY ordinal LIMIT ?5";
    Query query(call.db(), sql.c_str(), visibilityKey(call.caller), search, state, page->after, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto row = readTenant(query);
        writeRow(list.row(row.ordinal), call, row);
    }
    Query count(call.db(), ("SELECT count(*)" + filter).c_str(), visibilityKey(call.caller), search, state);
    count.next();
    return list.finish(count.integer(0));
}

Answer<Reply> tenantWithPolicy(Call &call)
{
    JsonWriter json;
    json.beginObject().key("tenant");
    write(json, call.scope->row.tenant);
    json.key("policy");
    write(json, call.policy(), call.rules());
    json.endObject();
    return Reply::json(std::move(json));
}

} // namespace

void addTenantRoutes(Router &router)
{
    router.add({QStringLiteral("GET"),
                QStringLiteral("/api/tenants"),
                Access::SignedIn,
                listTenants,
                {},
                {},
                pageParameters({QStringLiteral("search"), QStringLiteral("state")})});
    router.add(
        {QStringLiteral("GET"), QStringLiteral("/api/tenants/{tenant_id}"), Access::NamedTenant, tenantWithPolicy});
}

} // namespace rollcall::plane

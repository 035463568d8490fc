// SPDX-License-Identifier: MIT
#include "localplane/accounts/token_routes.h"

#include "localplane/activity/activity.h"
#include "localplane/http/list_reply.h"
#include "localplane/http/paging.h"

#include <limits>

namespace rollcall::plane {

namespace {

constexpr qint64 longestSeconds = qint64{10} * 366 * 24 * 3600;
constexpr const char *tokenColumns = "ordinal, id, name, scopes, created, expires, last_used, created_by, revoked";

void write(JsonWriter &json, const Query &query, Instant now)
{
    const auto expires = query.instant(5);
    const auto state = query.instant(8).isKnown()            ? QStringLiteral("revoked")
                       : expires.isKnown() && now >= expires ? QStringLiteral("expired")
                                                             : QStringLiteral("active");
    json.beginObject().field("id", query.text(1)).field("name", query.text(2)).field("scopes", query.list(3));
    json.optional("created_at", query.instant(4)).optional("expires_at", expires);
    json.optional("last_used_at", query.instant(6))
        .field("created_by", query.text(7))
        .field("state", state)
        .endObject();
}

Answer<Reply> listTokens(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageTokens)))
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto sql = selecting(tokenColumns)
                     + " FROM admin_tokens WHERE tenant_id = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";
    const auto before = page->after > 0 ? page->after : std::numeric_limits<qint64>::max();
    Query query(call.db(), sql.c_str(), call.tenantId(), before, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query))
        write(list.row(query.integer(0)), query, call.now);
    Query count(call.db(), "SELECT count(*) FROM admin_tokens WHERE tenant_id = ?", call.tenantId());
    count.next();
    return list.finish(count.integer(0));
}

Answer<QStringList> scopesOf(const Body &body)
{
    static const QStringList known{QStringLiteral("read"), QStringLiteral("write")};
    const auto scopes = body.list(QStringLiteral("scopes"));
    for (const auto &scope : scopes) {
        if (!known.contains(scope))
            return refuse(Problem::field(422, QStringLiteral("unknown_scope"),
                                         QStringLiteral("A scope is read or write."), QStringLiteral("scopes")));
    }
    if (scopes.isEmpty())
        return refuse(Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("Choose at least one scope."),
                                     QStringLiteral("scopes")));
    return scopes;
}

Answer<Reply> createToken(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageTokens)))
        return refuse(*problem);
    const auto scopes = scopesOf(call.body);
    if (!scopes)
        return refuse(scopes.error());
    const auto seconds = call.body.integer(QStringLiteral("expires_in_seconds"));
    if (seconds && (*seconds < 1 || *seconds > longestSeconds))
        return refuse(Problem::field(422, QStringLiteral("out_of_range"),
                                     QStringLiteral("A token lives up to ten years."),
                                     QStringLiteral("expires_in_seconds")));
    const auto name = call.body.text(QStringLiteral("name"));
    Query taken(call.db(), "SELECT 1 FROM admin_tokens WHERE tenant_id = ? AND name = ? AND revoked IS NULL",
                call.tenantId(), name);
    if (taken.next())
        return refuse(Problem::field(409, QStringLiteral("name_taken"),
                                     QStringLiteral("A token of this name exists already."), QStringLiteral("name")));
    const auto id = newId("tok");
    const auto token = newToken("rct_");
    const auto expires = seconds ? call.now.plusSeconds(*seconds) : Instant::notProvided();
    Query(call.db(),
          "INSERT INTO admin_tokens (id, tenant_id, name, scopes, digest, created, expires, created_by)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          id, call.tenantId(), name, *scopes, digestOf(token), call.now, expires, call.caller.name())
        .run();
    record(call, call.tenantId(), {"token.create", "admin_token", id, {}, name});
    const auto sql = selecting(tokenColumns) + " FROM admin_tokens WHERE id = ?";
    Query query(call.db(), sql.c_str(), id);
    query.next();
    JsonWriter json;
    json.beginObject().key("admin_token");
    write(json, query, call.now);
    json.field("token", token).endObject();
    return Reply::json(std::move(json), 201);
}

Answer<Reply> revokeToken(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageTokens)))
        return refuse(*problem);
    const auto &id = call.arguments.first();
    Query(call.db(), "UPDATE admin_tokens SET revoked = ? WHERE id = ? AND tenant_id = ? AND revoked IS NULL", call.now,
          id, call.tenantId())
        .run();
    if (call.db().changed() == 0) {
        Query query(call.db(), "SELECT 1 FROM admin_tokens WHERE id = ? AND tenant_id = ?", id, call.tenantId());
        if (!query.next())
            return refuse(
                Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such admin token.")));
        return Reply::nothing();
    }
    record(call, call.tenantId(),
           {"token.revoke", "admin_token", id, QStringLiteral("active"), QStringLiteral("revoked")});
    return Reply::nothing();
}

} // namespace

void addTokenRoutes(Router &router)
{
    const auto path = QStringLiteral("/api/admin-tokens");
    router.add({QStringLiteral("GET"), path, Access::Tenant, listTokens, {}, {}, pageParameters()});
    router.add({QStringLiteral("POST"),
                path,
                Access::Tenant,
                createToken,
                {{QStringLiteral("name"), Field::Type::Text, true},
                 {QStringLiteral("scopes"), Field::Type::TextList, true, false, 2},
                 {QStringLiteral("expires_in_seconds"), Field::Type::Integer, false, true}}});
    router.add({QStringLiteral("DELETE"), path + QStringLiteral("/{id}"), Access::Tenant, revokeToken});
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/keys/key_routes.h"

#include "localplane/activity/activity.h"
#include "localplane/http/list_reply.h"
#include "localplane/members/visibility.h"
#include "localplane/store/keys_table.h"

#include <limits>

namespace rollcall::plane {

namespace {

void write(JsonWriter &json, const ApiKey &key)
{
    json.beginObject().field("id", key.id).field("member_id", key.memberId).field("name", key.name);
    json.field("tail", key.tail).optional("created_at", key.created).optional("last_used_at", key.lastUsed);
    json.field("created_by", key.createdBy).field("state", key.state).endObject();
}

// Whose keys the path names, where the caller may do that with them.
Answer<MemberRow> owner(const Call &call, Action action)
{
    // Said before whether there is such a member: where there are no keys, that is the reason.
    if (!call.policy().decide(Action::ManageOwnKeys).supported())
        return refuse(*denied(Decision()));
    auto row = findMember(call.db(), call.tenantId(), call.arguments.first());
    if (!row || !isVisible(call, *row))
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such member.")));
    if (auto problem = denied(decideKeys(call.policy(), action, row->member)))
        return refuse(*problem);
    return *row;
}

Answer<Reply> listKeys(Call &call)
{
    const auto row = owner(call, Action::ReadKeys);
    if (!row)
        return refuse(row.error());
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto before = page->after > 0 ? page->after : std::numeric_limits<qint64>::max();
    const auto sql =
        selecting(keyColumns) + " FROM api_keys WHERE member_id = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";
    Query query(call.db(), sql.c_str(), row->member.id, before, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto known = readKey(query);
        write(list.row(known.ordinal), known.key);
    }
    Query count(call.db(), "SELECT count(*) FROM api_keys WHERE member_id = ?", row->member.id);
    count.next();
    return list.finish(count.integer(0));
}

Answer<Reply> createKey(Call &call)
{
    const auto row = owner(call, Action::ManageKeys);
    if (!row)
        return refuse(row.error());
    if (row->member.status != MemberStatus::Active)
        return refuse(Problem::of(409, QStringLiteral("not_active"),
                                  QStringLiteral("Only an active member can have a new API key.")));
    const auto name = call.body.text(QStringLiteral("name"));
    const auto field = QStringLiteral("name");
    if (name.isEmpty())
        return refuse(Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("A name is needed."), field));
    Query taken(call.db(), "SELECT 1 FROM api_keys WHERE member_id = ? AND name = ? AND revoked IS NULL",
                row->member.id, name);
    if (taken.next())
        return refuse(Problem::field(409, QStringLiteral("name_taken"),
                                     QStringLiteral("A key of this name exists already."), field));
    const auto secret = newToken("rck_");
    ApiKey key;
    key.id = newId("key");
    key.memberId = row->member.id;
    key.name = name;
    key.tail = secret.right(4);
    key.created = call.now;
    key.createdBy = call.caller.name();
    key.state = QStringLiteral("active");
    insertKey(call.db(), *row, key, digestOf(secret));
    record(call, call.tenantId(), {"key.create", "member", row->member.id, {}, name});
    JsonWriter json;
    json.beginObject().key("api_key");
    write(json, key);
    json.field("key", secret).endObject();
    return Reply::json(std::move(json), 201);
}

Answer<Reply> revoke(Call &call)
{
    const auto row = owner(call, Action::ManageKeys);
    if (!row)
        return refuse(row.error());
    const auto known = findKey(call.db(), row->member.id, call.arguments.at(1));
    if (!known)
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such API key.")));
    if (known->key.state == QStringLiteral("revoked"))
        return Reply::nothing();
    revokeKey(call.db(), *row, known->key.id, call.now);
    record(call, call.tenantId(), {"key.revoke", "member", row->member.id, known->key.name, {}});
    return Reply::nothing();
}

} // namespace

void addKeyRoutes(Router &router)
{
    const auto keys = QStringLiteral("/api/members/{id}/keys");
    router.add({QStringLiteral("GET"), keys, Access::Tenant, listKeys, {}, {}, pageParameters()});
    router.add({QStringLiteral("POST"),
                keys,
                Access::Tenant,
                createKey,
                {{QStringLiteral("name"), Field::Type::Text, true, false, 100}}});
    router.add({QStringLiteral("DELETE"), keys + QStringLiteral("/{key_id}"), Access::Tenant, revoke});
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/accounts/session_routes.h"

#include "localplane/accounts/account_json.h"
#include "localplane/accounts/membership_json.h"
#include "localplane/accounts/own_password.h"
#include "localplane/accounts/sessions.h"
#include "localplane/accounts/sign_in.h"
#include "localplane/activity/activity.h"
#include "localplane/tenants/tenant_json.h"

namespace rollcall::plane {

namespace {

constexpr std::int64_t confirmedSeconds = 300;

Answer<Reply> signIn(Call &call)
{
    const auto account = enterAccount(call);
    if (!account)
        return refuse(account.error());
    const auto session = startSession(call, account->id);
    JsonWriter json;
    json.beginObject().field("token", session.token).optional("expires_at", session.expires).key("account");
    write(json, *account);
    json.endObject();
    return Reply::json(std::move(json), 201);
}

// A machine is told about its one tenant in the same shape as a person about theirs.
void writeTokenMembership(JsonWriter &json, Call &call)
{
    json.key("memberships").beginArray();
    if (const auto row = findTenant(call.db(), call.caller.tokenTenant)) {
        const bool token = call.caller.kind == Caller::Kind::AdminToken;
        json.beginObject().key("tenant");
        write(json, row->tenant);
        json.field("member_id", call.caller.keyMember)
            .field("role", token ? QStringLiteral("admin_token") : QStringLiteral("api_key"));
        json.field("role_label", token ? QStringLiteral("Admin token") : QStringLiteral("API key"))
            .field("status", QStringLiteral("active"))
            .endObject();
    }
    json.endArray();
}

QString word(Caller::Kind kind)
{
    switch (kind) {
    case Caller::Kind::AdminToken: return QStringLiteral("admin_token");
    case Caller::Kind::ApiKey: return QStringLiteral("api_key");
    case Caller::Kind::Session:
    case Caller::Kind::Nobody: break;
    }
    return QStringLiteral("session");
}

Answer<Reply> whoAmI(Call &call)
{
    const auto &caller = call.caller;
    JsonWriter json;
    json.beginObject().key("account");
    if (!caller.account.id.isEmpty())
        write(json, caller.account);
    else
        write(json, AccountRow{caller.credentialId, {}, {}, caller.tokenName, {}, false});
    json.key("credential").beginObject();
    json.field("kind", word(caller.kind));
    json.field("scopes", caller.scopes).optional("tenant_id", caller.tokenTenant).endObject();
    if (caller.isSession())
        writeMemberships(json, call.db(), caller.account.id, Whose::Own);
    else
        writeTokenMembership(json, call);
    const auto tag = digestOf(json.bytes()).left(12).toHex();
    json.field("server_time", toRfc3339(call.now)).endObject();
    auto reply = Reply::json(std::move(json));
    reply.tag = tag;
    return reply;
}

Answer<Reply> signOut(Call &call)
{
    Query(call.db(), "DELETE FROM sessions WHERE digest = ?", call.caller.digest).run();
    record(call, {}, {"session.end", "account", call.caller.account.id, {}, {}});
    return Reply::nothing();
}

Answer<Reply> confirm(Call &call)
{
    const auto until = call.now.plusSeconds(confirmedSeconds);
    Query(call.db(), "UPDATE sessions SET confirmed_until = ? WHERE digest = ?", until, call.caller.digest).run();
    JsonWriter json;
    json.beginObject().optional("confirmed_until", until).endObject();
    return Reply::json(std::move(json));
}

} // namespace

void addSessionRoutes(Router &router)
{
    const auto path = QStringLiteral("/api/session");
    const Field password{QStringLiteral("password"), Field::Type::Secret, true, false, 1024};
    router.add({QStringLiteral("POST"),
                path,
                Access::Public,
                signIn,
                {{QStringLiteral("identifier"), Field::Type::Text, true, false, 320}, password},
                verifySignIn});
    router.add({QStringLiteral("GET"), path, Access::AnyCredential, whoAmI});
    router.add({QStringLiteral("DELETE"), path, Access::Session, signOut});
    router.add({QStringLiteral("POST"),
                path + QStringLiteral("/confirm"),
                Access::Session,
                confirm,
                {password},
                verifyOwnPassword});
}

} // namespace rollcall::plane

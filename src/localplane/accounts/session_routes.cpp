// SPDX-License-Identifier: MIT
#include "localplane/accounts/session_routes.h"

#include "localplane/accounts/account_json.h"
#include "localplane/accounts/membership_json.h"
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
        json.beginObject().key("tenant");
        write(json, row->tenant);
        json.field("member_id", QString()).field("role", QStringLiteral("admin_token"));
        json.field("role_label", QStringLiteral("Admin token")).field("status", QStringLiteral("active")).endObject();
    }
    json.endArray();
}

Answer<Reply> whoAmI(Call &call)
{
    const auto &caller = call.caller;
    JsonWriter json;
    json.beginObject().key("account");
    if (caller.isSession())
        write(json, caller.account);
    else
        write(json, AccountRow{caller.credentialId, {}, {}, caller.tokenName, {}, false});
    json.key("credential").beginObject();
    json.field("kind", caller.isSession() ? QStringLiteral("session") : QStringLiteral("admin_token"));
    json.field("scopes", caller.scopes).optional("tenant_id", caller.tokenTenant).endObject();
    if (caller.isSession())
        writeMemberships(json, call.db(), caller.account.id);
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

std::optional<Problem> verifyOwnPassword(Call &call)
{
    const auto &account = call.caller.account;
    const auto name = digestOf(account.id);
    auto &attempts = call.plane.attempts;
    if (const int wait = attempts.waitFor(name, call.now); wait > 0)
        return tooManyAttempts(wait);
    if (!call.plane.passwords.verify(account.passwordHash, call.body.text(QStringLiteral("password")))) {
        attempts.failed(name, call.now);
        return Problem::field(401, QStringLiteral("wrong_credentials"), QStringLiteral("This is not your password."),
                              QStringLiteral("password"));
    }
    attempts.succeeded(name);
    return std::nullopt;
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
    router.add({QStringLiteral("GET"), path, Access::SignedIn, whoAmI});
    router.add({QStringLiteral("DELETE"), path, Access::Session, signOut});
    router.add({QStringLiteral("POST"),
                path + QStringLiteral("/confirm"),
                Access::Session,
                confirm,
                {password},
                verifyOwnPassword});
}

} // namespace rollcall::plane

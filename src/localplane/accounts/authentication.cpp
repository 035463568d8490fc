// SPDX-License-Identifier: MIT
#include "localplane/accounts/authentication.h"

#include "localplane/accounts/sessions.h"
#include "localplane/accounts/visitor.h"
#include "localplane/store/members_table.h"

namespace rollcall::plane {

namespace {

Problem unauthorized(const char *code, const char *sentence)
{
    return Problem::of(401, QString::fromLatin1(code), QString::fromLatin1(sentence));
}

Problem forbidden(const char *code, const char *sentence)
{
    return Problem::of(403, QString::fromLatin1(code), QString::fromLatin1(sentence));
}

std::optional<Problem> readSession(Call &call)
{
    Query query(call.db(), "SELECT id, account_id, expires, ended FROM sessions WHERE digest = ?", call.caller.digest);
    if (!query.next())
        return unauthorized("invalid_token", "This credential is not known here. Sign in again.");
    if (query.instant(3).isKnown())
        return unauthorized("session_ended", "This session was ended by an administrator. Sign in again.");
    if (call.now >= query.instant(2))
        return unauthorized("session_expired", "This session has expired. Sign in again.");
    auto account = findAccount(call.db(), query.text(1));
    if (!account)
        return unauthorized("session_ended", "This account does not exist any more.");
    call.caller.kind = Caller::Kind::Session;
    call.caller.credentialId = query.text(0);
    call.caller.account = std::move(*account);
    return std::nullopt;
}

std::optional<Problem> readAdminToken(Call &call)
{
    constexpr std::int64_t noteEverySeconds = 60;
    Query query(call.db(),
                "SELECT id, tenant_id, name, scopes, expires, revoked, last_used FROM admin_tokens WHERE digest = ?",
                call.caller.digest);
    if (!query.next())
        return unauthorized("invalid_token", "This admin token is not known here.");
    if (query.instant(5).isKnown())
        return unauthorized("token_revoked", "This admin token was revoked.");
    if (query.instant(4).isKnown() && call.now >= query.instant(4))
        return unauthorized("token_expired", "This admin token has expired.");
    call.caller.kind = Caller::Kind::AdminToken;
    call.caller.credentialId = query.text(0);
    call.caller.tokenTenant = query.text(1);
    call.caller.tokenName = query.text(2);
    call.caller.scopes = query.list(3);
    const auto used = query.instant(6);
    if (!used.isKnown() || call.now >= used.plusSeconds(noteEverySeconds))
        Query(call.db(), "UPDATE admin_tokens SET last_used = ? WHERE id = ?", call.now, call.caller.credentialId)
            .run();
    return std::nullopt;
}

// A key is as alive as the membership of its owner.
std::optional<Problem> readApiKey(Call &call)
{
    constexpr std::int64_t noteEverySeconds = 60;
    Query query(call.db(),
                "SELECT api_keys.id, api_keys.tenant_id, api_keys.name, api_keys.member_id, api_keys.revoked,"
                " api_keys.last_used, members.status, members.account_id FROM api_keys"
                " LEFT JOIN members ON members.id = api_keys.member_id WHERE api_keys.digest = ?",
                call.caller.digest);
    if (!query.next())
        return unauthorized("invalid_token", "This API key is not known here.");
    if (query.instant(4).isKnown() || query.isNull(6))
        return unauthorized("key_revoked", "This API key was revoked.");
    if (memberStatusFrom(query.text(6)) != MemberStatus::Active)
        return forbidden("member_disabled", "The owner of this API key is disabled. An administrator can enable them.");
    call.caller.kind = Caller::Kind::ApiKey;
    call.caller.credentialId = query.text(0);
    call.caller.tokenTenant = query.text(1);
    call.caller.tokenName = query.text(2);
    call.caller.keyMember = query.text(3);
    call.caller.account = findAccount(call.db(), query.text(7)).value_or(AccountRow());
    const auto used = query.instant(5);
    if (!used.isKnown() || call.now >= used.plusSeconds(noteEverySeconds))
        Query(call.db(), "UPDATE api_keys SET last_used = ? WHERE id = ?", call.now, call.caller.credentialId).run();
    return std::nullopt;
}

std::optional<Problem> readCredential(Call &call, Access access)
{
    static const QString scheme = QStringLiteral("Bearer ");
    call.caller = {};
    const auto header = call.request.header(QStringLiteral("authorization"));
    if (header.isEmpty()) {
        if (access == Access::Optional)
            return std::nullopt;
        return unauthorized("not_signed_in", "Sign in, or send an admin token.");
    }
    if (!header.startsWith(scheme, Qt::CaseInsensitive))
        return unauthorized("invalid_token", "Only Bearer credentials are taken.");
    const auto token = header.mid(scheme.size()).trimmed();
    call.caller.digest = digestOf(token);
    if (token.startsWith(QStringLiteral("rck_")))
        return readApiKey(call);
    return token.startsWith(QStringLiteral("rct_")) ? readAdminToken(call) : readSession(call);
}

// A cookie that stands for nobody (any more) is a visitor who has not signed in.
void readVisitor(Call &call)
{
    call.caller = {};
    call.caller.digest = pageDigestOf(visitorOf(call.request));
    if (readSession(call))
        call.caller = {};
}

std::optional<Problem> enter(Call &call, const QString &tenantId, Standing standing)
{
    auto row = findTenant(call.db(), tenantId);
    const auto *rules = row ? findRuleSet(row->ruleSet) : nullptr;
    if (!rules)
        return forbidden("not_a_member", "You are no member of this tenant.");
    if (standing.kind == Standing::Kind::Member) {
        const auto member = findMemberByAccount(call.db(), tenantId, call.caller.account.id);
        if (member && member->member.status == MemberStatus::Disabled)
            return forbidden("member_disabled", "You are disabled in this tenant. An administrator can enable you.");
        const bool isMember = member && member->member.status == MemberStatus::Active;
        // A personal context is nobody else's business, and a key is no system administrator.
        const bool oversees =
            call.caller.account.systemAdministrator && call.caller.isSession() && !row->tenant.personal;
        if (!isMember && !oversees)
            return forbidden("not_a_member", "You are no member of this tenant.");
        if (oversees)
            standing.kind = Standing::Kind::SystemAdministrator;
        if (isMember) {
            standing.memberId = member->member.id;
            standing.role = member->member.role;
        }
    }
    auto policy = makePolicy(*rules, row->tenant, row->pool, standing);
    call.scope = TenantScope{std::move(*row), rules, std::move(standing), std::move(policy)};
    return std::nullopt;
}

Standing::Kind standingOf(const Caller &caller)
{
    return caller.kind == Caller::Kind::AdminToken ? Standing::Kind::AdminToken : Standing::Kind::Member;
}

// A key calls models and tells whose it is. It manages nobody, whatever its owner may do.
std::optional<Problem> misused(const Call &call, Access access)
{
    const bool calls = access == Access::Calling || access == Access::AnyCredential;
    if (call.caller.kind == Caller::Kind::ApiKey && !calls)
        return forbidden("key_not_accepted", "An API key is for calling models only. Sign in to do this.");
    if (access == Access::Session && !call.caller.isSession())
        return forbidden("session_required", "Only a signed-in person can do this.");
    return std::nullopt;
}

std::optional<Problem> enterTenant(Call &call)
{
    const auto named = call.request.header(QStringLiteral("tenant-id")).trimmed();
    if (call.caller.isSession()) {
        if (named.isEmpty())
            return Problem::of(400, QStringLiteral("tenant_required"), QStringLiteral("Name the tenant in Tenant-Id."));
        return enter(call, named, {});
    }
    if (!named.isEmpty() && named != call.caller.tokenTenant)
        return forbidden("wrong_tenant", "This credential belongs to another tenant.");
    return enter(call, call.caller.tokenTenant, {standingOf(call.caller), {}, {}});
}

// Whether a tenant exists is nobody's business but its members': an unknown one is refused as a foreign one is.
std::optional<Problem> enterNamedTenant(Call &call)
{
    const auto &id = call.arguments.first();
    const bool token = !call.caller.isSession();
    if (!token)
        return enter(call, id, {});
    if (id != call.caller.tokenTenant)
        return forbidden("wrong_tenant", "This admin token belongs to another tenant.");
    return enter(call, id, {Standing::Kind::AdminToken, {}, {}});
}

} // namespace

std::optional<Problem> authenticate(Call &call, Access access)
{
    if (access == Access::Public)
        return std::nullopt;
    if (access == Access::Page) {
        readVisitor(call);
        return std::nullopt;
    }
    if (auto problem = readCredential(call, access))
        return problem;
    if (auto problem = misused(call, access))
        return problem;
    if (call.caller.kind == Caller::Kind::AdminToken) {
        const bool read = call.request.method == QStringLiteral("GET") || call.request.method == QStringLiteral("HEAD");
        if (!call.caller.scopes.contains(read ? QStringLiteral("read") : QStringLiteral("write")))
            return forbidden("scope_missing",
                             read ? "This admin token has no read scope." : "This admin token has no write scope.");
    }
    if (access == Access::NamedTenant)
        return enterNamedTenant(call);
    return access == Access::Tenant || access == Access::Calling ? enterTenant(call) : std::nullopt;
}

} // namespace rollcall::plane

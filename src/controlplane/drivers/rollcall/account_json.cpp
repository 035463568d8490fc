// SPDX-License-Identifier: MIT
#include "driver_rollcall/account_json.h"

#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

std::optional<int> count(const JsonReader &json, const char *name)
{
    if (!json.has(name))
        return std::nullopt;
    return json.number(name);
}

Account readAccount(const JsonReader &json)
{
    Account account;
    account.id = json.text("id");
    account.email = json.textOrNone("email");
    account.phone = json.textOrNone("phone");
    account.displayName = json.text("display_name");
    account.systemAdministrator = json.flag("system_administrator");
    return account;
}

Membership readMembership(const JsonReader &json)
{
    Membership membership;
    membership.tenant = readTenant(json.object("tenant"));
    membership.memberId = json.textOrNone("member_id");
    membership.role = json.textOrNone("role");
    membership.roleLabel = json.textOrNone("role_label");
    membership.status = json.textOrNone("status");
    return membership;
}

InvitationFound readInvitationFound(const JsonReader &json)
{
    InvitationFound found;
    found.tenant = readTenant(json.object("tenant"));
    found.invitationId = json.text("invitation_id");
    found.channel = invitationChannelFrom(json.text("channel"));
    found.address = json.text("address");
    found.role = json.textOrNone("role");
    found.roleLabel = json.textOrNone("role_label");
    found.status = json.textOrNone("status");
    return found;
}

AdminToken readAdminToken(const JsonReader &json)
{
    AdminToken token;
    token.id = json.text("id");
    token.name = json.text("name");
    token.scopes = json.texts("scopes");
    token.created = json.time("created_at");
    token.expires = json.timeOr("expires_at", Instant::never());
    token.lastUsed = json.timeOr("last_used_at", Instant::never());
    token.createdBy = json.textOrNone("created_by");
    token.state = json.text("state");
    return token;
}

} // namespace

Tenant readTenant(const JsonReader &json)
{
    Tenant tenant;
    tenant.id = json.text("id");
    tenant.name = json.text("name");
    tenant.monogram = json.textOrNone("monogram");
    if (tenant.monogram.isEmpty())
        tenant.monogram = monogramFor(tenant.name);
    tenant.colour = json.number("colour");
    tenant.certified = json.flag("certified");
    tenant.state = json.text("state");
    tenant.personal = json.has("personal") && json.flag("personal");
    return tenant;
}

Result<ServerInfo> decodeAbout(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    ServerInfo info;
    info.kind = json.text("kind");
    info.productName = json.text("product");
    info.version = json.text("version");
    // A contract of another major version means other words by the same names.
    if (const auto contract = json.text("contract"); !json.flaw() && !contract.startsWith(QLatin1String("1.")))
        return fail(Error::of(Error::Kind::NotControlPlane, QStringLiteral("unknown_contract"), contract));
    return json.finish(std::move(info));
}

Result<Secret> decodeSessionToken(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    return json.finish(Secret(json.text("token")));
}

Result<Identity> decodeIdentity(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    Identity identity;
    identity.account = readAccount(json.object("account"));
    const auto credential = json.object("credential");
    const auto kind = credential.text("kind");
    // It calls models and manages nothing, so that no page would work with it.
    if (kind == QLatin1String("api_key"))
        return fail(Error::of(Error::Kind::Forbidden, QStringLiteral("key_not_accepted")));
    const bool isToken = kind == QLatin1String("admin_token");
    identity.credential = isToken ? Identity::CredentialKind::AdminToken : Identity::CredentialKind::Session;
    identity.scopes = credential.texts("scopes");
    for (const auto &membership : json.objects("memberships"))
        identity.memberships.append(readMembership(membership));
    identity.serverTime = json.time("server_time");
    return json.finish(std::move(identity));
}

Result<Page<TenantSummary>> decodeTenants(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<TenantSummary>(json);
    for (const auto &item : json.objects("items")) {
        TenantSummary summary;
        summary.tenant = readTenant(item);
        summary.role = item.textOrNone("role");
        summary.roleLabel = item.textOrNone("role_label");
        summary.memberCount = count(item, "member_count");
        summary.pendingCount = count(item, "pending_count");
        page.items.push_back(std::move(summary));
    }
    return json.finish(std::move(page));
}

Result<Page<PersonFound>> decodePeople(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<PersonFound>(json);
    for (const auto &item : json.objects("items")) {
        PersonFound person;
        if (item.has("account"))
            person.account = readAccount(item.object("account"));
        for (const auto &membership : item.objects("memberships"))
            person.memberships.append(readMembership(membership));
        for (const auto &invitation : item.objects("invitations"))
            person.invitations.append(readInvitationFound(invitation));
        page.items.push_back(std::move(person));
    }
    return json.finish(std::move(page));
}

Result<Page<AdminToken>> decodeAdminTokens(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<AdminToken>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(readAdminToken(item));
    return json.finish(std::move(page));
}

Result<NewAdminToken> decodeNewAdminToken(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    NewAdminToken created;
    created.token = readAdminToken(json.object("admin_token"));
    created.secret = Secret(json.text("token"));
    return json.finish(std::move(created));
}

} // namespace rollcall

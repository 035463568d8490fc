// SPDX-License-Identifier: MIT
#include "session/account_json.h"

#include <QJsonArray>
#include <QUuid>

namespace rollcall {

namespace {

QString text(const QJsonObject &json, QLatin1StringView key) { return json.value(key).toString(); }
constexpr QLatin1StringView operator""_key(const char *name, std::size_t size)
{
    return QLatin1StringView(name, static_cast<qsizetype>(size));
}

QJsonObject toJson(const Tenant &tenant)
{
    return {{"id"_key, tenant.id},
            {"name"_key, tenant.name},
            {"monogram"_key, tenant.monogram},
            {"colour"_key, tenant.colour},
            {"certified"_key, tenant.certified},
            {"state"_key, tenant.state},
            {"personal"_key, tenant.personal}};
}

Tenant tenantFrom(const QJsonObject &json)
{
    Tenant tenant;
    tenant.id = text(json, "id"_key);
    tenant.name = text(json, "name"_key);
    tenant.monogram = text(json, "monogram"_key);
    tenant.colour = json.value("colour"_key).toInt();
    tenant.certified = json.value("certified"_key).toBool();
    tenant.state = text(json, "state"_key);
    tenant.personal = json.value("personal"_key).toBool();
    return tenant;
}

QJsonValue toJson(const std::optional<int> &count) { return count ? QJsonValue(*count) : QJsonValue(); }

std::optional<int> countFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QJsonObject toJson(const TenantSummary &summary)
{
    return {{"tenant"_key, toJson(summary.tenant)},
            {"role"_key, summary.role},
            {"role_label"_key, summary.roleLabel},
            {"member_count"_key, toJson(summary.memberCount)},
            {"pending_count"_key, toJson(summary.pendingCount)}};
}

TenantSummary summaryFrom(const QJsonObject &json)
{
    TenantSummary summary;
    summary.tenant = tenantFrom(json.value("tenant"_key).toObject());
    summary.role = text(json, "role"_key);
    summary.roleLabel = text(json, "role_label"_key);
    summary.memberCount = countFrom(json.value("member_count"_key));
    summary.pendingCount = countFrom(json.value("pending_count"_key));
    return summary;
}

QJsonObject toJson(const Membership &membership)
{
    return {{"tenant"_key, toJson(membership.tenant)},
            {"member_id"_key, membership.memberId},
            {"role"_key, membership.role},
            {"role_label"_key, membership.roleLabel},
            {"status"_key, membership.status}};
}

Membership membershipFrom(const QJsonObject &json)
{
    Membership membership;
    membership.tenant = tenantFrom(json.value("tenant"_key).toObject());
    membership.memberId = text(json, "member_id"_key);
    membership.role = text(json, "role"_key);
    membership.roleLabel = text(json, "role_label"_key);
    membership.status = text(json, "status"_key);
    return membership;
}

QJsonObject toJson(const Identity &identity)
{
    QJsonArray memberships;
    for (const auto &membership : identity.memberships)
        memberships.append(toJson(membership));
    const auto &account = identity.account;
    const bool session = identity.credential == Identity::CredentialKind::Session;
    return {{"account"_key, QJsonObject{{"id"_key, account.id},
                                        {"email"_key, account.email},
                                        {"phone"_key, account.phone},
                                        {"display_name"_key, account.displayName},
                                        {"system_administrator"_key, account.systemAdministrator}}},
            {"credential"_key, session ? QStringLiteral("session") : QStringLiteral("admin_token")},
            {"scopes"_key, QJsonArray::fromStringList(identity.scopes)},
            {"memberships"_key, memberships},
            {"server_time"_key, toRfc3339(identity.serverTime)}};
}

Identity identityFrom(const QJsonObject &json)
{
    Identity identity;
    const auto account = json.value("account"_key).toObject();
    identity.account.id = text(account, "id"_key);
    identity.account.email = text(account, "email"_key);
    identity.account.phone = text(account, "phone"_key);
    identity.account.displayName = text(account, "display_name"_key);
    identity.account.systemAdministrator = account.value("system_administrator"_key).toBool();
    if (text(json, "credential"_key) == "admin_token"_key)
        identity.credential = Identity::CredentialKind::AdminToken;
    const auto scopes = json.value("scopes"_key).toArray();
    for (const auto &scope : scopes)
        identity.scopes.append(scope.toString());
    const auto memberships = json.value("memberships"_key).toArray();
    for (const auto &membership : memberships)
        identity.memberships.append(membershipFrom(membership.toObject()));
    identity.serverTime = fromRfc3339(text(json, "server_time"_key));
    return identity;
}

} // namespace

QJsonObject toJson(const AccountSession::Record &record)
{
    QJsonArray tenants;
    for (const auto &summary : record.tenants)
        tenants.append(toJson(summary));
    return {{"id"_key, record.id},
            {"kind"_key, record.kind},
            {"url"_key, record.endpoint.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)},
            {"trusted_fingerprint"_key, record.endpoint.trustedFingerprint},
            {"control_plane_name"_key, record.controlPlaneName},
            {"identifier"_key, record.identifier},
            {"identity"_key, toJson(record.identity)},
            {"tenants"_key, tenants},
            {"keep_signed_in"_key, record.keepSignedIn},
            {"token_only"_key, record.tokenOnly},
            {"signed_out"_key, record.signedOut}};
}

std::optional<AccountSession::Record> recordFrom(const QJsonObject &json)
{
    AccountSession::Record record;
    record.id = text(json, "id"_key);
    record.kind = text(json, "kind"_key);
    record.endpoint.url = QUrl(text(json, "url"_key), QUrl::StrictMode);
    if (QUuid::fromString(record.id).isNull() || record.kind.isEmpty() || record.endpoint.url.host().isEmpty())
        return std::nullopt;
    record.endpoint.trustedFingerprint = text(json, "trusted_fingerprint"_key);
    record.controlPlaneName = text(json, "control_plane_name"_key);
    record.identifier = text(json, "identifier"_key);
    record.identity = identityFrom(json.value("identity"_key).toObject());
    const auto tenants = json.value("tenants"_key).toArray();
    for (const auto &summary : tenants)
        record.tenants.append(summaryFrom(summary.toObject()));
    record.keepSignedIn = json.value("keep_signed_in"_key).toBool(true);
    record.tokenOnly = json.value("token_only"_key).toBool();
    record.signedOut = json.value("signed_out"_key).toBool();
    return record;
}

} // namespace rollcall

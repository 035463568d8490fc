// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_tenant.h"

#include "driver_rollcall/account_json.h"
#include "driver_rollcall/api_call.h"
#include "driver_rollcall/invitation_json.h"
#include "driver_rollcall/member_json.h"
#include "driver_rollcall/policy_json.h"

#include <QJsonArray>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

using Shared = RollcallTenant::Shared;

HttpRequest inTenant(HttpRequest request, const Shared &shared)
{
    request.tenantId = shared.tenantId;
    return request;
}

Answer<TenantDetails> readDetails(std::shared_ptr<Shared> shared, CancelToken cancel)
{
    auto request = inTenant(reading({u"tenants"_s, shared->tenantId}), *shared);
    auto asking = callFor<DecodedTenant>(shared->http, std::move(request), std::move(cancel), decodeTenant);
    auto decoded = co_await asking;
    if (!decoded)
        co_return fail(decoded.error());
    shared->nameField = decoded->nameField;
    co_return std::move(decoded->details);
}

Answer<Member> create(std::shared_ptr<Shared> shared, MemberDraft draft, QString idempotencyKey, CancelToken cancel)
{
    if (shared->nameField.isEmpty()) {
        auto asking = readDetails(shared, cancel);
        const auto details = co_await asking;
        if (!details)
            co_return fail(details.error());
    }
    QJsonObject body{{u"email"_s, draft.email}, {shared->nameField, draft.displayName}};
    if (!draft.password.isEmpty())
        body.insert(u"password"_s, draft.password.reveal());
    auto request = inTenant(changing("POST", {u"members"_s}, body), *shared);
    request.idempotencyKey = idempotencyKey;
    auto asking = callFor<Member>(shared->http, std::move(request), std::move(cancel), decodeCreatedMember);
    co_return co_await asking;
}

HttpRequest patchMember(const Shared &shared, const QString &memberId, const QString &version, const QJsonObject &body)
{
    auto request = inTenant(changing("PATCH", {u"members"_s, memberId}, body), shared);
    request.ifMatch = version;
    return request;
}

QJsonObject toJson(const InvitationDraft &draft)
{
    QJsonObject body{{u"channel"_s, toWord(draft.channel)}, {u"address"_s, draft.address}, {u"role"_s, draft.role}};
    if (!draft.message.isEmpty())
        body.insert(u"message"_s, draft.message);
    if (draft.lifetimeSeconds)
        body.insert(u"lifetime_seconds"_s, static_cast<qint64>(*draft.lifetimeSeconds));
    if (!draft.teams.isEmpty())
        body.insert(u"teams"_s, QJsonArray::fromStringList(draft.teams));
    return body;
}

} // namespace

RollcallTenant::RollcallTenant(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_shared(std::make_shared<Shared>(Shared{std::move(http), std::move(tenantId), {}}))
    , m_credits(m_shared->http, m_shared->tenantId)
    , m_keys(m_shared->http, m_shared->tenantId)
    , m_ownership(m_shared->http, m_shared->tenantId)
    , m_links(m_shared->http, m_shared->tenantId)
    , m_teams(m_shared->http, m_shared->tenantId)
    , m_activity(m_shared->http, m_shared->tenantId)
{
}

QString RollcallTenant::tenantId() const { return m_shared->tenantId; }

Answer<TenantDetails> RollcallTenant::details(CancelToken cancel) { return readDetails(m_shared, std::move(cancel)); }

Answer<Page<Member>> RollcallTenant::members(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Member>>(m_shared->http, inTenant(listing(u"members"_s, request), *m_shared), std::move(cancel),
                                 decodeMembers);
}

Answer<MemberChanges> RollcallTenant::memberChanges(QString since, CancelToken cancel)
{
    auto request = inTenant(reading({u"members"_s, u"changes"_s}), *m_shared);
    if (!since.isEmpty())
        addParameter(request.query, u"since"_s, since);
    return callFor<MemberChanges>(m_shared->http, std::move(request), std::move(cancel), decodeMemberChanges);
}

Answer<Member> RollcallTenant::createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel)
{
    return create(m_shared, std::move(draft), std::move(idempotencyKey), std::move(cancel));
}

Answer<Member> RollcallTenant::renameMember(QString memberId, QString version, QString displayName, CancelToken cancel)
{
    auto request = patchMember(*m_shared, memberId, version, {{u"display_name"_s, displayName}});
    return callFor<Member>(m_shared->http, std::move(request), std::move(cancel), decodeMember);
}

Answer<Member> RollcallTenant::changeRole(QString memberId, QString version, QString role, CancelToken cancel)
{
    auto request = patchMember(*m_shared, memberId, version, {{u"role"_s, role}});
    return callFor<Member>(m_shared->http, std::move(request), std::move(cancel), decodeMember);
}

Answer<Member> RollcallTenant::disableMember(QString memberId, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"members"_s, memberId, u"disable"_s}), *m_shared);
    return callFor<Member>(m_shared->http, std::move(request), std::move(cancel), decodeMember);
}

Answer<Member> RollcallTenant::enableMember(QString memberId, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"members"_s, memberId, u"enable"_s}), *m_shared);
    return callFor<Member>(m_shared->http, std::move(request), std::move(cancel), decodeMember);
}

Answer<std::monostate> RollcallTenant::removeMember(QString memberId, CancelToken cancel)
{
    auto request = inTenant(changing("DELETE", {u"members"_s, memberId}), *m_shared);
    return callForOutcome(m_shared->http, std::move(request), std::move(cancel));
}

Answer<std::monostate> RollcallTenant::leave(CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"members"_s, u"leave"_s}), *m_shared);
    return callForOutcome(m_shared->http, std::move(request), std::move(cancel));
}

Answer<Page<Invitation>> RollcallTenant::invitations(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Invitation>>(m_shared->http, inTenant(listing(u"invitations"_s, request), *m_shared),
                                     std::move(cancel), decodeInvitations);
}

Answer<InvitationWithLink> RollcallTenant::invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"invitations"_s}, toJson(draft)), *m_shared);
    request.idempotencyKey = idempotencyKey;
    return callFor<InvitationWithLink>(m_shared->http, std::move(request), std::move(cancel), decodeNewInvitation);
}

Answer<ResentInvitation> RollcallTenant::resend(QString invitationId, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"invitations"_s, invitationId, u"resend"_s}), *m_shared);
    return callFor<ResentInvitation>(m_shared->http, std::move(request), std::move(cancel), decodeResent);
}

Answer<Invitation> RollcallTenant::revoke(QString invitationId, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"invitations"_s, invitationId, u"revoke"_s}), *m_shared);
    return callFor<Invitation>(m_shared->http, std::move(request), std::move(cancel), decodeInvitation);
}

Answer<Secret> RollcallTenant::invitationLink(QString invitationId, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"invitations"_s, invitationId, u"link"_s}), *m_shared);
    return callFor<Secret>(m_shared->http, std::move(request), std::move(cancel), decodeLink);
}

Answer<Page<AdminToken>> RollcallTenant::adminTokens(ListRequest request, CancelToken cancel)
{
    return callFor<Page<AdminToken>>(m_shared->http, inTenant(listing(u"admin-tokens"_s, request), *m_shared),
                                     std::move(cancel), decodeAdminTokens);
}

Answer<NewAdminToken> RollcallTenant::createAdminToken(AdminTokenDraft draft, CancelToken cancel)
{
    QJsonObject body{{u"name"_s, draft.name},
                     {u"scopes"_s, QJsonArray::fromStringList(draft.scopes)},
                     {u"expires_in_seconds"_s, QJsonValue::Null}};
    if (draft.lifetimeSeconds)
        body.insert(u"expires_in_seconds"_s, static_cast<qint64>(*draft.lifetimeSeconds));
    auto request = inTenant(changing("POST", {u"admin-tokens"_s}, body), *m_shared);
    return callFor<NewAdminToken>(m_shared->http, std::move(request), std::move(cancel), decodeNewAdminToken);
}

Answer<std::monostate> RollcallTenant::revokeAdminToken(QString tokenId, CancelToken cancel)
{
    auto request = inTenant(changing("DELETE", {u"admin-tokens"_s, tokenId}), *m_shared);
    return callForOutcome(m_shared->http, std::move(request), std::move(cancel));
}

} // namespace rollcall

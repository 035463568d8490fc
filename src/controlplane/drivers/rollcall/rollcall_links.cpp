// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_links.h"

#include "driver_rollcall/api_call.h"
#include "driver_rollcall/invitation_json.h"
#include "driver_rollcall/link_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

QString route() { return u"invitation-links"_s; }

} // namespace

RollcallLinks::RollcallLinks(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

HttpRequest RollcallLinks::inTenant(HttpRequest request) const
{
    request.tenantId = m_tenantId;
    return request;
}

Answer<Page<InvitationLink>> RollcallLinks::links(ListRequest request, CancelToken cancel)
{
    return callFor<Page<InvitationLink>>(m_http, inTenant(listing(route(), request)), std::move(cancel), decodeLinks);
}

Answer<NewInvitationLink> RollcallLinks::createLink(InvitationLinkDraft draft, QString idempotencyKey,
                                                    CancelToken cancel)
{
    QJsonObject body;
    if (!draft.role.isEmpty())
        body.insert(u"role"_s, draft.role);
    if (draft.maxUses)
        body.insert(u"max_uses"_s, *draft.maxUses);
    if (draft.lifetimeSeconds)
        body.insert(u"expires_in_seconds"_s, static_cast<qint64>(*draft.lifetimeSeconds));
    auto request = inTenant(changing("POST", {route()}, body));
    request.idempotencyKey = idempotencyKey;
    return callFor<NewInvitationLink>(m_http, std::move(request), std::move(cancel), decodeNewLink);
}

Answer<Secret> RollcallLinks::address(QString linkId, CancelToken cancel)
{
    return callFor<Secret>(m_http, inTenant(changing("POST", {route(), linkId, u"link"_s})), std::move(cancel),
                           decodeLink);
}

Answer<InvitationLink> RollcallLinks::change(const QString &linkId, const QString &what, CancelToken cancel)
{
    return callFor<InvitationLink>(m_http, inTenant(changing("POST", {route(), linkId, what})), std::move(cancel),
                                   decodeInvitationLink);
}

Answer<InvitationLink> RollcallLinks::disableLink(QString linkId, CancelToken cancel)
{
    return change(linkId, u"disable"_s, std::move(cancel));
}

Answer<InvitationLink> RollcallLinks::enableLink(QString linkId, CancelToken cancel)
{
    return change(linkId, u"enable"_s, std::move(cancel));
}

Answer<InvitationLink> RollcallLinks::revokeLink(QString linkId, CancelToken cancel)
{
    return change(linkId, u"revoke"_s, std::move(cancel));
}

Answer<std::monostate> RollcallLinks::deleteLink(QString linkId, CancelToken cancel)
{
    return callForOutcome(m_http, inTenant(changing("DELETE", {route(), linkId})), std::move(cancel));
}

} // namespace rollcall

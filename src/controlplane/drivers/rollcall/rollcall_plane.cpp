// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_plane.h"

#include "driver_rollcall/account_json.h"
#include "driver_rollcall/api_call.h"
#include "driver_rollcall/invitee_json.h"
#include "driver_rollcall/rollcall_driver.h"
#include "driver_rollcall/rollcall_tenant.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject tokenBody(const Secret &token) { return {{u"token"_s, token.reveal()}}; }

// A look-up is a POST only to keep the token out of addresses and logs. It changes nothing that a key could protect.
HttpRequest lookUp(const Secret &token)
{
    auto request = changing("POST", {u"invitee"_s, u"lookup"_s}, tokenBody(token));
    request.idempotencyKey.clear();
    return request;
}

Answer<SignedIn> registerAndIdentify(std::shared_ptr<HttpClient> http, HttpRequest request, CancelToken cancel)
{
    auto registering = callFor<RegistrationAnswer>(http, std::move(request), cancel, decodeRegistration);
    const auto registered = co_await registering;
    if (!registered)
        co_return fail(registered.error());
    auto identifying = identify(http->settings(), registered->credential, std::move(cancel));
    auto signedIn = co_await identifying;
    if (signedIn)
        signedIn->invitation = registered->state;
    co_return signedIn;
}

} // namespace

RollcallPlane::RollcallPlane(std::shared_ptr<HttpClient> http) : m_http(std::move(http)), m_people(m_http) {}

Capabilities RollcallPlane::capabilities() const { return rollcallCapabilities(); }

Answer<Identity> RollcallPlane::whoAmI(CancelToken cancel)
{
    return callFor<Identity>(m_http, reading({u"session"_s}), std::move(cancel), decodeIdentity);
}

Answer<std::monostate> RollcallPlane::signOut(CancelToken cancel)
{
    return callForOutcome(m_http, changing("DELETE", {u"session"_s}), std::move(cancel));
}

Answer<Page<TenantSummary>> RollcallPlane::tenants(QString search, ListRequest request, CancelToken cancel)
{
    return m_people.findTenants({std::move(search), {}}, std::move(request), std::move(cancel));
}

std::shared_ptr<TenantPlane> RollcallPlane::tenant(const QString &tenantId)
{
    return std::make_shared<RollcallTenant>(m_http, tenantId);
}

Answer<InviteeView> RollcallPlane::lookUpInvitation(Secret token, CancelToken cancel)
{
    return callFor<InviteeView>(m_http, lookUp(token), std::move(cancel), decodeInvitee);
}

Answer<InviteeAnswer> RollcallPlane::acceptInvitation(Secret token, CancelToken cancel)
{
    auto request = changing("POST", {u"invitee"_s, u"accept"_s}, tokenBody(token));
    return callFor<InviteeAnswer>(m_http, std::move(request), std::move(cancel), decodeAcceptance);
}

Answer<InviteeAnswer> RollcallPlane::rejectInvitation(Secret token, CancelToken cancel)
{
    auto request = changing("POST", {u"invitee"_s, u"reject"_s}, tokenBody(token));
    return callFor<InviteeAnswer>(m_http, std::move(request), std::move(cancel), decodeRejection);
}

Answer<SignedIn> RollcallPlane::registerThrough(Secret token, Registration registration, CancelToken cancel)
{
    auto body = tokenBody(token);
    if (!registration.email.isEmpty())
        body.insert(u"email"_s, registration.email);
    if (!registration.phone.isEmpty())
        body.insert(u"phone"_s, registration.phone);
    body.insert(u"display_name"_s, registration.displayName);
    body.insert(u"password"_s, registration.password.reveal());
    auto request = changing("POST", {u"invitee"_s, u"register"_s}, body);
    return registerAndIdentify(m_http, std::move(request), std::move(cancel));
}

} // namespace rollcall

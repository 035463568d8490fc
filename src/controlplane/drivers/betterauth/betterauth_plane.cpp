// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_plane.h"

#include "driver_betterauth/betterauth_call.h"
#include "driver_betterauth/betterauth_driver.h"
#include "driver_betterauth/betterauth_json.h"
#include "driver_betterauth/betterauth_members.h"
#include "driver_betterauth/betterauth_policy.h"
#include "driver_betterauth/betterauth_tenant.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace betterauth;

namespace {

/// The organizations of a person, and what they are in each: a question for each, since no list tells.
Answer<QList<Membership>> readMemberships(std::shared_ptr<HttpClient> http, QString userId, CancelToken cancel)
{
    auto listing =
        callFor<std::vector<Tenant>>(http, asking({u"organization"_s, u"list"_s}), cancel, decodeOrganizations);
    const auto organizations = co_await listing;
    if (!organizations)
        co_return fail(organizations.error());
    std::vector<Answer<Member>> rows;
    for (const auto &organization : *organizations)
        rows.push_back(memberOfUser(http, organization.id, userId, cancel));
    QList<Membership> memberships;
    std::optional<Error> failure;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = co_await rows.at(i);
        // Somebody who was removed between the two questions is not there.
        if (!row && row.error().kind != Error::Kind::Forbidden && row.error().kind != Error::Kind::NotFound)
            failure = row.error();
        if (row)
            memberships.append({organizations->at(i), row->id, row->role, labelOfRole(row->role), u"active"_s});
    }
    if (failure)
        co_return fail(*std::move(failure));
    co_return memberships;
}

Answer<Session> readSession(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    auto asked = callFor<std::optional<Session>>(http, asking({u"get-session"_s}), cancel, decodeSession);
    const auto session = co_await asked;
    if (!session)
        co_return fail(session.error());
    if (!*session)
        co_return fail(Error::of(Error::Kind::Unauthorized, u"signed_out"_s));
    co_return **session;
}

Answer<Identity> identify(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    auto asked = readSession(http, cancel);
    const auto session = co_await asked;
    if (!session)
        co_return fail(session.error());
    auto reading = readMemberships(http, session->account.id, cancel);
    const auto memberships = co_await reading;
    if (!memberships)
        co_return fail(memberships.error());
    Identity identity;
    identity.account = session->account;
    identity.memberships = *memberships;
    co_return identity;
}

Answer<Page<TenantSummary>> listTenants(std::shared_ptr<HttpClient> http, QString search, CancelToken cancel)
{
    auto asked = identify(http, cancel);
    const auto identity = co_await asked;
    if (!identity)
        co_return fail(identity.error());
    Page<TenantSummary> page;
    for (const auto &membership : identity->memberships) {
        if (membership.tenant.name.contains(search, Qt::CaseInsensitive))
            page.items.push_back({membership.tenant, membership.role, membership.roleLabel, {}, {}});
    }
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

InviteeView viewOf(const OwnInvitation &own, const Session &session)
{
    InviteeView view;
    const auto &invitation = own.row.invitation;
    view.state = InviteeView::State::Open;
    view.account = InviteeView::AccountMatch::Matches;
    view.tenant.id = own.row.organizationId;
    view.tenant.name = own.organizationName;
    view.tenant.monogram = monogramFor(own.organizationName);
    view.tenantWord = u"organization"_s;
    view.inviter = own.inviterEmail;
    view.role = invitation.role;
    view.roleLabel = labelOfRole(invitation.role);
    view.address = invitation.address;
    view.signedInAs = session.account.email;
    view.expires = invitation.expires;
    view.canReject = true;
    return view;
}

Answer<InviteeView> lookUp(std::shared_ptr<HttpClient> http, Secret token, CancelToken cancel)
{
    InviteeView view;
    view.tenantWord = u"organization"_s;
    auto asked = readSession(http, cancel);
    const auto session = co_await asked;
    if (!session && session.error().kind == Error::Kind::Unauthorized) {
        view.state = InviteeView::State::Open;
        view.note = QStringLiteral("This server shows an invitation to the person it is for only. Sign in to see it.");
        co_return view;
    }
    if (!session)
        co_return fail(session.error());
    auto looking = callFor<OwnInvitation>(
        http, asking({u"organization"_s, u"get-invitation"_s}, {{"id", token.reveal()}}), cancel, decodeOwnInvitation);
    const auto own = co_await looking;
    if (own)
        co_return viewOf(*own, *session);
    view.signedInAs = session->account.email;
    view.account = InviteeView::AccountMatch::Matches;
    if (own.error().code == QLatin1String("YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION")) {
        view.state = InviteeView::State::Open;
        view.account = InviteeView::AccountMatch::Mismatch;
        view.canReject = true;
        co_return view;
    }
    if (own.error().kind == Error::Kind::NotFound)
        co_return view; // answered, cancelled, expired or never there: the server does not tell which
    co_return fail(own.error());
}

Answer<InviteeAnswer> answerTo(std::shared_ptr<HttpClient> http, QString route, Secret token, InviteeView::State state,
                               CancelToken cancel)
{
    auto sending =
        callForBody(http, posting({u"organization"_s, route}, {{u"invitationId"_s, token.reveal()}}), cancel);
    const auto body = co_await sending;
    if (!body)
        co_return fail(body.error());
    const auto row = decodeAnswered(*body);
    if (!row)
        co_return fail(row.error());
    InviteeAnswer answer;
    answer.state = state;
    answer.tenantId = row->organizationId;
    answer.roleLabel = labelOfRole(row->invitation.role);
    co_return answer;
}

} // namespace

Capabilities BetterAuthPlane::capabilities() const { return betterAuthCapabilities(); }

Answer<Identity> BetterAuthPlane::whoAmI(CancelToken cancel) { return identify(m_http, std::move(cancel)); }

Answer<std::monostate> BetterAuthPlane::signOut(CancelToken cancel)
{
    return callForOutcome(m_http, posting({u"sign-out"_s}, {}), std::move(cancel));
}

Answer<Page<TenantSummary>> BetterAuthPlane::tenants(QString search, ListRequest, CancelToken cancel)
{
    return listTenants(m_http, std::move(search), std::move(cancel));
}

std::shared_ptr<TenantPlane> BetterAuthPlane::tenant(const QString &tenantId)
{
    return std::make_shared<BetterAuthTenant>(m_http, tenantId);
}

Answer<InviteeView> BetterAuthPlane::lookUpInvitation(Secret token, CancelToken cancel)
{
    return lookUp(m_http, std::move(token), std::move(cancel));
}

Answer<InviteeAnswer> BetterAuthPlane::acceptInvitation(Secret token, CancelToken cancel)
{
    return answerTo(m_http, u"accept-invitation"_s, std::move(token), InviteeView::State::Accepted, std::move(cancel));
}

Answer<InviteeAnswer> BetterAuthPlane::rejectInvitation(Secret token, CancelToken cancel)
{
    return answerTo(m_http, u"reject-invitation"_s, std::move(token), InviteeView::State::Rejected, std::move(cancel));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_tenant.h"

#include "driver_betterauth/betterauth_call.h"
#include "driver_betterauth/betterauth_invitations.h"
#include "driver_betterauth/betterauth_json.h"
#include "driver_betterauth/betterauth_members.h"
#include "driver_betterauth/betterauth_policy.h"

#include <QJsonArray>

#include <array>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace betterauth;

namespace {

constexpr std::array askedRights{std::pair("invitation", "create"), std::pair("invitation", "cancel"),
                                 std::pair("member", "update"), std::pair("member", "delete"),
                                 std::pair("team", "update")};

/// One question for each right, all at once: asked together, a server says yes or no to the whole.
Answer<QHash<QString, bool>> readRights(SharedState state, CancelToken cancel)
{
    std::vector<Answer<bool>> questions;
    for (const auto &[resource, action] : askedRights) {
        const QJsonObject permissions{{QLatin1String(resource), QJsonArray{QLatin1String(action)}}};
        const QJsonObject body{{u"permissions"_s, permissions}, {u"organizationId"_s, state->tenantId}};
        questions.push_back(
            callFor<bool>(state->http, posting({u"organization"_s, u"has-permission"_s}, body), cancel, decodeSuccess));
    }
    QHash<QString, bool> rights;
    std::optional<Error> failure;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto right = co_await questions.at(i);
        if (!right)
            failure = right.error();
        else
            rights.insert(
                u"%1:%2"_s.arg(QLatin1String(askedRights.at(i).first), QLatin1String(askedRights.at(i).second)),
                *right);
    }
    if (failure)
        co_return fail(*std::move(failure));
    co_return rights;
}

/// How long the newest invitation was made to last; a resent one does not tell.
std::optional<std::int64_t> lifetimeIn(const std::vector<InvitationRow> &rows)
{
    const Invitation *newest = nullptr;
    for (const auto &row : rows) {
        const auto &each = row.invitation;
        if (each.created.isKnown() && each.expires.isKnown() && (!newest || each.created > newest->created))
            newest = &each;
    }
    if (!newest || newest->expires <= newest->created)
        return std::nullopt;
    return (newest->expires.ms - newest->created.ms) / 1000;
}

Answer<Standing> readStanding(SharedState state, CancelToken cancel)
{
    Standing standing;
    auto whoAmI = callFor<std::optional<Session>>(state->http, asking({u"get-session"_s}), cancel, decodeSession);
    const auto session = co_await whoAmI;
    if (!session)
        co_return fail(session.error());
    if (!*session)
        co_return fail(Error::of(Error::Kind::Unauthorized, u"signed_out"_s));
    auto finding = memberOfUser(state->http, state->tenantId, (*session)->account.id, cancel);
    const auto caller = co_await finding;
    if (!caller)
        co_return fail(caller.error());
    standing.caller = *caller;
    auto askingRights = readRights(state, cancel);
    const auto rights = co_await askingRights;
    if (!rights)
        co_return fail(rights.error());
    standing.rights = *rights;
    auto askingBan = readCanBan(state, cancel);
    const auto ban = co_await askingBan;
    if (!ban)
        co_return fail(ban.error());
    standing.ban = *ban;
    BetterAuthTeams teams(state);
    auto listing = teams.teams({}, cancel);
    const auto teamPage = co_await listing;
    if (!teamPage && !isMissing(teamPage.error()))
        co_return fail(teamPage.error());
    standing.teams = teamPage.has_value();
    if (standing.rights.value(u"invitation:create"_s)) {
        auto reading = readInvitationRows(state, cancel);
        const auto rows = co_await reading;
        if (!rows)
            co_return fail(rows.error());
        standing.lifetimeSeconds = lifetimeIn(*rows);
    }
    co_return standing;
}

Answer<TenantDetails> readDetails(SharedState state, CancelToken cancel)
{
    auto request = asking({u"organization"_s, u"get-organization"_s}, {{"organizationId", state->tenantId}});
    auto asked = callFor<Tenant>(state->http, std::move(request), cancel, decodeOrganization);
    const auto tenant = co_await asked;
    if (!tenant)
        co_return fail(tenant.error());
    auto askingStanding = readStanding(state, std::move(cancel));
    const auto standing = co_await askingStanding;
    if (!standing)
        co_return fail(standing.error());
    co_return TenantDetails{*tenant, makePolicy(*standing)};
}

} // namespace

BetterAuthTenant::BetterAuthTenant(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_state(std::make_shared<TenantState>(TenantState{std::move(http), std::move(tenantId), {}, {}, {}, {}}))
    , m_teams(m_state)
{
}

QString BetterAuthTenant::tenantId() const { return m_state->tenantId; }

Answer<TenantDetails> BetterAuthTenant::details(CancelToken cancel) { return readDetails(m_state, std::move(cancel)); }

Answer<Page<Member>> BetterAuthTenant::members(ListRequest request, CancelToken cancel)
{
    return readMembers(m_state, std::move(request), std::move(cancel));
}

Answer<Member> BetterAuthTenant::changeRole(QString memberId, QString, QString role, CancelToken cancel)
{
    return betterauth::changeRole(m_state, std::move(memberId), std::move(role), std::move(cancel));
}

Answer<Member> BetterAuthTenant::disableMember(QString memberId, CancelToken cancel)
{
    return setBanned(m_state, std::move(memberId), true, std::move(cancel));
}

Answer<Member> BetterAuthTenant::enableMember(QString memberId, CancelToken cancel)
{
    return setBanned(m_state, std::move(memberId), false, std::move(cancel));
}

Answer<std::monostate> BetterAuthTenant::removeMember(QString memberId, CancelToken cancel)
{
    const QJsonObject body{{u"memberIdOrEmail"_s, memberId}, {u"organizationId"_s, m_state->tenantId}};
    return callForOutcome(m_state->http, posting({u"organization"_s, u"remove-member"_s}, body), std::move(cancel));
}

Answer<std::monostate> BetterAuthTenant::leave(CancelToken cancel)
{
    return callForOutcome(m_state->http,
                          posting({u"organization"_s, u"leave"_s}, {{u"organizationId"_s, m_state->tenantId}}),
                          std::move(cancel));
}

Answer<Page<Invitation>> BetterAuthTenant::invitations(ListRequest, CancelToken cancel)
{
    return readInvitations(m_state, std::move(cancel));
}

Answer<InvitationWithLink> BetterAuthTenant::invite(InvitationDraft draft, QString, CancelToken cancel)
{
    return betterauth::invite(m_state, std::move(draft), std::move(cancel));
}

Answer<ResentInvitation> BetterAuthTenant::resend(QString invitationId, CancelToken cancel)
{
    return betterauth::resend(m_state, std::move(invitationId), std::move(cancel));
}

Answer<Invitation> BetterAuthTenant::revoke(QString invitationId, CancelToken cancel)
{
    return cancelInvitation(m_state, std::move(invitationId), std::move(cancel));
}

} // namespace rollcall

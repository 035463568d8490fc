// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_tenant.h"

#include "driver_anthropic/anthropic_call.h"
#include "driver_anthropic/anthropic_json.h"
#include "driver_anthropic/anthropic_policy.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace anthropic;

namespace {

/// Its answer names the id alone, so the invitation is read before it goes.
Answer<Invitation> revoking(std::shared_ptr<HttpClient> http, QString invitationId, CancelToken cancel)
{
    auto reading = callFor<Invitation>(http, asking({u"invites"_s, invitationId}), cancel, decodeInvite);
    auto invitation = co_await reading;
    if (!invitation)
        co_return fail(invitation.error());
    if (invitation->state != InvitationState::Pending)
        co_return fail(Error::of(Error::Kind::Refused, u"invitation_closed"_s));
    auto deleting = callForOutcome(http, anthropic::deleting({u"invites"_s, invitationId}), std::move(cancel));
    const auto deleted = co_await deleting;
    if (!deleted)
        co_return fail(deleted.error());
    invitation->state = InvitationState::Revoked;
    invitation->stateWord = u"deleted"_s;
    co_return invitation;
}

} // namespace

AnthropicTenant::AnthropicTenant(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
    , m_workspaces(m_http)
{
}

Answer<TenantDetails> AnthropicTenant::details(CancelToken cancel)
{
    const auto decode = [](const QByteArray &body) -> Result<TenantDetails> {
        const auto organization = decodeOrganization(body);
        if (!organization)
            return fail(organization.error());
        return TenantDetails{*organization, makePolicy()};
    };
    return callFor<TenantDetails>(m_http, asking({u"me"_s}), std::move(cancel), decode);
}

Answer<Page<Member>> AnthropicTenant::members(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Member>>(m_http, listing({u"users"_s}, request), std::move(cancel), decodeUsers);
}

Answer<Member> AnthropicTenant::changeRole(QString memberId, QString, QString role, CancelToken cancel)
{
    return callFor<Member>(m_http, posting({u"users"_s, memberId}, {{u"role"_s, role}}), std::move(cancel), decodeUser);
}

Answer<std::monostate> AnthropicTenant::removeMember(QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, deleting({u"users"_s, memberId}), std::move(cancel));
}

Answer<Page<Invitation>> AnthropicTenant::invitations(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Invitation>>(m_http, listing({u"invites"_s}, request), std::move(cancel), decodeInvites);
}

Answer<InvitationWithLink> AnthropicTenant::invite(InvitationDraft draft, QString, CancelToken cancel)
{
    if (draft.channel != InvitationChannel::Email || !draft.message.isEmpty() || draft.lifetimeSeconds
        || !draft.teams.isEmpty())
        return notOffered<InvitationWithLink>(std::move(cancel));
    const auto decode = [](const QByteArray &body) -> Result<InvitationWithLink> {
        auto invitation = decodeInvite(body);
        if (!invitation)
            return fail(invitation.error());
        InvitationWithLink made;
        made.invitation = *std::move(invitation);
        return made;
    };
    auto request = posting({u"invites"_s}, {{u"email"_s, draft.address}, {u"role"_s, draft.role}});
    return callFor<InvitationWithLink>(m_http, std::move(request), std::move(cancel), decode);
}

Answer<Invitation> AnthropicTenant::revoke(QString invitationId, CancelToken cancel)
{
    return revoking(m_http, std::move(invitationId), std::move(cancel));
}

} // namespace rollcall

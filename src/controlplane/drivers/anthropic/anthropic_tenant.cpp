// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_tenant.h"

#include "controlplane/revoking.h"
#include "driver_anthropic/anthropic_call.h"
#include "driver_anthropic/anthropic_json.h"
#include "driver_anthropic/anthropic_policy.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace anthropic;

namespace {

TeamRoutes::Shape workspacesOf()
{
    // An answer names its workspace itself.
    const auto people = [](const QString &, const QByteArray &body) { return decodeWorkspaceMembers(body); };
    const auto person = [](const QString &, const QByteArray &body) { return decodeWorkspaceMember(body); };
    return {api(),           u"workspaces"_s, u"members"_s, u"workspace_role"_s, u"workspace_user"_s, decodeWorkspaces,
            decodeWorkspace, people,          person};
}

} // namespace

AnthropicTenant::AnthropicTenant(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
    , m_workspaces(m_http, workspacesOf())
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
    return callFor<TenantDetails>(m_http, api().asking({u"me"_s}), std::move(cancel), decode);
}

Answer<Page<Member>> AnthropicTenant::members(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Member>>(m_http, api().listing({u"users"_s}, request), std::move(cancel), decodeUsers);
}

Answer<Member> AnthropicTenant::changeRole(QString memberId, QString, QString role, CancelToken cancel)
{
    return callFor<Member>(m_http, api().posting({u"users"_s, memberId}, {{u"role"_s, role}}), std::move(cancel),
                           decodeUser);
}

Answer<std::monostate> AnthropicTenant::removeMember(QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, api().deleting({u"users"_s, memberId}), std::move(cancel));
}

Answer<Page<Invitation>> AnthropicTenant::invitations(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Invitation>>(m_http, api().listing({u"invites"_s}, request), std::move(cancel), decodeInvites);
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
    auto request = api().posting({u"invites"_s}, {{u"email"_s, draft.address}, {u"role"_s, draft.role}});
    return callFor<InvitationWithLink>(m_http, std::move(request), std::move(cancel), decode);
}

Answer<Invitation> AnthropicTenant::revoke(QString invitationId, CancelToken cancel)
{
    return revokeByDeleting(m_http, api().asking({u"invites"_s, invitationId}),
                            api().deleting({u"invites"_s, invitationId}), decodeInvite, std::move(cancel));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_plane.h"

#include "driver_anthropic/anthropic_call.h"
#include "driver_anthropic/anthropic_json.h"
#include "driver_anthropic/anthropic_tenant.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace anthropic;

namespace {

// A key stands for no person: what it may do, it may do to everybody.
Result<Identity> identityFrom(const QByteArray &body)
{
    const auto organization = decodeOrganization(body);
    if (!organization)
        return fail(organization.error());
    Identity identity;
    identity.account.id = organization->id;
    identity.account.displayName = u"Admin key"_s;
    identity.credential = Identity::CredentialKind::AdminToken;
    identity.scopes = {u"read"_s, u"write"_s};
    identity.memberships = {{*organization, {}, {}, u"Admin key"_s, u"active"_s}};
    return identity;
}

} // namespace

Capabilities AnthropicPlane::capabilities() const
{
    Capabilities capabilities;
    capabilities.tokenSignIn = true;
    return capabilities;
}

Answer<Identity> AnthropicPlane::whoAmI(CancelToken cancel)
{
    return callFor<Identity>(m_http, api().asking({u"me"_s}), std::move(cancel), identityFrom);
}

Answer<Page<TenantSummary>> AnthropicPlane::tenants(QString search, ListRequest, CancelToken cancel)
{
    const auto decode = [search](const QByteArray &body) -> Result<Page<TenantSummary>> {
        const auto organization = decodeOrganization(body);
        if (!organization)
            return fail(organization.error());
        Page<TenantSummary> page;
        if (organization->name.contains(search, Qt::CaseInsensitive))
            page.items.push_back({*organization, {}, u"Admin key"_s, {}, {}});
        page.total = static_cast<qint64>(page.items.size());
        return page;
    };
    return callFor<Page<TenantSummary>>(m_http, api().asking({u"me"_s}), std::move(cancel), decode);
}

std::shared_ptr<TenantPlane> AnthropicPlane::tenant(const QString &tenantId)
{
    return std::make_shared<AnthropicTenant>(m_http, tenantId);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_openai/openai_plane.h"

#include "driver_openai/openai_call.h"
#include "driver_openai/openai_json.h"
#include "driver_openai/openai_tenant.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace openai;

namespace {

/// The shortest list there is: whoever may read it has an admin key.
HttpRequest smallestQuestion()
{
    ListRequest one;
    one.limit = 1;
    return api().listing({u"users"_s}, one);
}

} // namespace

Capabilities OpenAiPlane::capabilities() const
{
    Capabilities capabilities;
    capabilities.tokenSignIn = true;
    return capabilities;
}

Answer<Identity> OpenAiPlane::whoAmI(CancelToken cancel)
{
    const auto tenant = tenantOf(m_http->settings().credential);
    const auto decode = [tenant](const QByteArray &body) -> Result<Identity> {
        const auto users = decodeUsers(body);
        if (!users)
            return fail(users.error());
        Identity identity;
        identity.account.id = tenant.id;
        identity.account.displayName = u"Admin key"_s;
        identity.credential = Identity::CredentialKind::AdminToken;
        identity.scopes = {u"read"_s, u"write"_s};
        identity.memberships = {{tenant, {}, {}, u"Admin key"_s, u"active"_s}};
        return identity;
    };
    return callFor<Identity>(m_http, smallestQuestion(), std::move(cancel), decode);
}

Answer<Page<TenantSummary>> OpenAiPlane::tenants(QString search, ListRequest, CancelToken cancel)
{
    const auto tenant = tenantOf(m_http->settings().credential);
    const auto decode = [tenant, search](const QByteArray &body) -> Result<Page<TenantSummary>> {
        const auto users = decodeUsers(body);
        if (!users)
            return fail(users.error());
        Page<TenantSummary> page;
        if (tenant.name.contains(search, Qt::CaseInsensitive))
            page.items.push_back({tenant, {}, u"Admin key"_s, {}, {}});
        page.total = static_cast<qint64>(page.items.size());
        return page;
    };
    return callFor<Page<TenantSummary>>(m_http, smallestQuestion(), std::move(cancel), decode);
}

std::shared_ptr<TenantPlane> OpenAiPlane::tenant(const QString &tenantId)
{
    return std::make_shared<OpenAiTenant>(m_http, tenantId);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_plane.h"

#include "driver_aisix/aisix_call.h"
#include "driver_aisix/aisix_tenant.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

// A token stands for no person. Which scopes it has, no documented route tells: that it may read is what the answer shows, and
// whether it may write, the first change will.
Answer<Identity> identifying(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    auto trying = callForOutcome(http, aisix::tryingTheToken(), std::move(cancel));
    const auto taken = co_await trying;
    if (!taken)
        co_return fail(taken.error());
    const auto tenant = aisixTenantOf(http->settings().credential);
    Identity identity;
    identity.account.id = tenant.id;
    identity.account.displayName = u"Admin token"_s;
    identity.credential = Identity::CredentialKind::AdminToken;
    identity.scopes = {u"read"_s};
    identity.memberships = {{tenant, {}, {}, u"Admin token"_s, u"active"_s}};
    co_return identity;
}

Answer<Page<TenantSummary>> listingTenants(std::shared_ptr<HttpClient> http, QString search, CancelToken cancel)
{
    auto trying = callForOutcome(http, aisix::tryingTheToken(), std::move(cancel));
    const auto taken = co_await trying;
    if (!taken)
        co_return fail(taken.error());
    const auto tenant = aisixTenantOf(http->settings().credential);
    Page<TenantSummary> page;
    if (tenant.name.contains(search, Qt::CaseInsensitive))
        page.items.push_back({tenant, {}, u"Admin token"_s, {}, {}});
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

} // namespace

AisixPlane::AisixPlane(std::shared_ptr<HttpClient> http, std::shared_ptr<RecordShelf> shelf)
    : m_http(std::move(http))
    , m_record(std::make_shared<AisixRecord>(std::move(shelf), m_http->settings().baseUrl,
                                             aisixTenantOf(m_http->settings().credential).id))
{
}

Capabilities AisixPlane::capabilities() const
{
    Capabilities capabilities;
    capabilities.tokenSignIn = true;
    return capabilities;
}

Answer<Identity> AisixPlane::whoAmI(CancelToken cancel) { return identifying(m_http, std::move(cancel)); }

Answer<Page<TenantSummary>> AisixPlane::tenants(QString search, ListRequest, CancelToken cancel)
{
    return listingTenants(m_http, std::move(search), std::move(cancel));
}

std::shared_ptr<TenantPlane> AisixPlane::tenant(const QString &tenantId)
{
    return std::make_shared<AisixTenant>(m_http, m_record, tenantId);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_people.h"

#include "driver_rollcall/account_json.h"
#include "driver_rollcall/api_call.h"

namespace rollcall {

Answer<Page<PersonFound>> RollcallPeople::findPeople(QString text, ListRequest request, CancelToken cancel)
{
    auto http = listing(QStringLiteral("people"), request);
    addParameter(http.query, QStringLiteral("search"), text);
    return callFor<Page<PersonFound>>(m_http, std::move(http), std::move(cancel), decodePeople);
}

Answer<Page<TenantSummary>> RollcallPeople::findTenants(TenantFilter filter, ListRequest request, CancelToken cancel)
{
    auto http = listing(QStringLiteral("tenants"), request);
    if (!filter.search.isEmpty())
        addParameter(http.query, QStringLiteral("search"), filter.search);
    if (!filter.state.isEmpty())
        addParameter(http.query, QStringLiteral("state"), filter.state);
    return callFor<Page<TenantSummary>>(m_http, std::move(http), std::move(cancel), decodeTenants);
}

} // namespace rollcall

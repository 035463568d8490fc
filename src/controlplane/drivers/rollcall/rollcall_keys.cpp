// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_keys.h"

#include "driver_rollcall/api_call.h"
#include "driver_rollcall/key_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

RollcallKeys::RollcallKeys(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

HttpRequest RollcallKeys::inTenant(HttpRequest request) const
{
    request.tenantId = m_tenantId;
    return request;
}

Answer<Page<ApiKey>> RollcallKeys::keys(QString memberId, ListRequest request, CancelToken cancel)
{
    auto list = inTenant(reading({u"members"_s, memberId, u"keys"_s}));
    list.query = listing({}, request).query;
    return callFor<Page<ApiKey>>(m_http, std::move(list), std::move(cancel), decodeKeys);
}

Answer<NewApiKey> RollcallKeys::createKey(QString memberId, QString name, QString idempotencyKey, CancelToken cancel)
{
    auto request = inTenant(changing("POST", {u"members"_s, memberId, u"keys"_s}, {{u"name"_s, name}}));
    request.idempotencyKey = idempotencyKey;
    return callFor<NewApiKey>(m_http, std::move(request), std::move(cancel), decodeNewKey);
}

Answer<std::monostate> RollcallKeys::revokeKey(QString memberId, QString keyId, CancelToken cancel)
{
    auto request = inTenant(changing("DELETE", {u"members"_s, memberId, u"keys"_s, keyId}));
    return callForOutcome(m_http, std::move(request), std::move(cancel));
}

} // namespace rollcall

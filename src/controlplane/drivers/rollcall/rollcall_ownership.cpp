// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_ownership.h"

#include "driver_rollcall/api_call.h"
#include "driver_rollcall/member_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

RollcallOwnership::RollcallOwnership(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

Answer<Member> RollcallOwnership::transfer(QString memberId, Secret password, QString idempotencyKey,
                                           CancelToken cancel)
{
    QJsonObject body{{u"member_id"_s, memberId}};
    if (!password.isEmpty())
        body.insert(u"password"_s, password.reveal());
    auto request = changing("POST", {u"ownership"_s, u"transfer"_s}, body);
    request.tenantId = m_tenantId;
    request.idempotencyKey = idempotencyKey;
    return callFor<Member>(m_http, std::move(request), std::move(cancel), decodeMember);
}

} // namespace rollcall

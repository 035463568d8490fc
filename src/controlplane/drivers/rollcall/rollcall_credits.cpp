// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_credits.h"

#include "driver_rollcall/api_call.h"
#include "driver_rollcall/credits_json.h"
#include "driver_rollcall/member_json.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue numberOrNull(const std::optional<std::int64_t> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue(QJsonValue::Null);
}

} // namespace

RollcallCredits::RollcallCredits(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

HttpRequest RollcallCredits::here(HttpRequest request) const
{
    request.tenantId = m_tenantId;
    return request;
}

Answer<CreditPool> RollcallCredits::pool(CancelToken cancel)
{
    return callFor<CreditPool>(m_http, here(reading({u"credits"_s})), std::move(cancel), decodePool);
}

Answer<Member> RollcallCredits::move(const QString &verb, const QString &memberId, std::optional<std::int64_t> amount,
                                     const QString &idempotencyKey, CancelToken cancel)
{
    auto request =
        here(changing("POST", {u"members"_s, memberId, u"credits"_s, verb}, {{u"amount"_s, numberOrNull(amount)}}));
    request.idempotencyKey = idempotencyKey;
    return callFor<Member>(m_http, std::move(request), std::move(cancel), decodeMember);
}

Answer<Member> RollcallCredits::allocate(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                                         CancelToken cancel)
{
    return move(u"allocate"_s, memberId, amount, idempotencyKey, std::move(cancel));
}

Answer<Member> RollcallCredits::reclaim(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                                        CancelToken cancel)
{
    return move(u"reclaim"_s, memberId, amount, idempotencyKey, std::move(cancel));
}

Answer<Page<CreditTransaction>> RollcallCredits::transactions(QString memberId, ListRequest request, CancelToken cancel)
{
    auto asked = here(reading({u"credits"_s, u"transactions"_s}));
    addParameter(asked.query, u"limit"_s, QString::number(request.limit));
    if (!request.cursor.isEmpty())
        addParameter(asked.query, u"cursor"_s, request.cursor);
    if (!memberId.isEmpty())
        addParameter(asked.query, u"member"_s, memberId);
    return callFor<Page<CreditTransaction>>(m_http, std::move(asked), std::move(cancel), decodeTransactions);
}

Answer<OwnUsage> RollcallCredits::ownUsage(CancelToken cancel)
{
    return callFor<OwnUsage>(m_http, here(reading({u"usage"_s})), std::move(cancel), decodeUsage);
}

Answer<Member> RollcallCredits::setLimits(QString memberId, QString version, MemberLimits limits, CancelToken cancel)
{
    auto request = here(changing("PATCH", {u"members"_s, memberId, u"limits"_s},
                                 {{u"requests_per_minute"_s, numberOrNull(limits.requestsPerMinute)},
                                  {u"budget"_s, numberOrNull(limits.budget)}}));
    request.ifMatch = version;
    return callFor<Member>(m_http, std::move(request), std::move(cancel), decodeMember);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_activity.h"

#include "driver_rollcall/activity_json.h"
#include "driver_rollcall/api_call.h"

namespace rollcall {

using namespace Qt::Literals::StringLiterals;

RollcallActivity::RollcallActivity(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
{
}

Answer<Page<ActivityEntry>> RollcallActivity::activity(ActivityFilter filter, ListRequest request, CancelToken cancel)
{
    auto http = listing(u"activity"_s, request);
    http.tenantId = m_tenantId;
    const auto narrow = [&](const QString &parameter, const QString &value) {
        if (!value.isEmpty())
            addParameter(http.query, parameter, value);
    };
    const auto moment = [](Instant at) { return at.isKnown() ? toRfc3339(at) : QString(); };
    narrow(u"action"_s, filter.action);
    narrow(u"actor"_s, filter.actorId);
    narrow(u"target"_s, filter.targetId);
    narrow(u"from"_s, moment(filter.from));
    narrow(u"until"_s, moment(filter.until));
    return callFor<Page<ActivityEntry>>(m_http, std::move(http), std::move(cancel), decodeActivity);
}

bool RollcallActivity::isOwn(const ActivityEntry &entry) const
{
    const auto &sent = m_http->settings().sent;
    return sent && sent->contains(entry.requestId);
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/activity_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallActivity final : public ActivityPlane {
public:
    RollcallActivity(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<Page<ActivityEntry>> activity(ActivityFilter filter, ListRequest request, CancelToken cancel) override;
    [[nodiscard]] bool isOwn(const ActivityEntry &entry) const override;

private:
    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall

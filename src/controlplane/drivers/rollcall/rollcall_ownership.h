// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/ownership_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallOwnership final : public OwnershipPlane {
public:
    RollcallOwnership(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<Member> transfer(QString memberId, Secret password, QString idempotencyKey, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall

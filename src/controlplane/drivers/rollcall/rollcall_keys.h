// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/keys_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallKeys final : public KeysPlane {
public:
    RollcallKeys(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<Page<ApiKey>> keys(QString memberId, ListRequest request, CancelToken cancel) override;
    Answer<NewApiKey> createKey(QString memberId, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<std::monostate> revokeKey(QString memberId, QString keyId, CancelToken cancel) override;

private:
    [[nodiscard]] HttpRequest inTenant(HttpRequest request) const;

    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall

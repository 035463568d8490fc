// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/credits_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallCredits final : public CreditsPlane {
public:
    RollcallCredits(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<CreditPool> pool(CancelToken cancel) override;
    Answer<Member> allocate(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                            CancelToken cancel) override;
    Answer<Member> reclaim(QString memberId, std::optional<std::int64_t> amount, QString idempotencyKey,
                           CancelToken cancel) override;
    Answer<Page<CreditTransaction>> transactions(QString memberId, ListRequest request, CancelToken cancel) override;
    Answer<OwnUsage> ownUsage(CancelToken cancel) override;
    Answer<Member> setLimits(QString memberId, QString version, MemberLimits limits, CancelToken cancel) override;

private:
    [[nodiscard]] HttpRequest here(HttpRequest request) const;
    Answer<Member> move(const QString &verb, const QString &memberId, std::optional<std::int64_t> amount,
                        const QString &idempotencyKey, CancelToken cancel);

    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall

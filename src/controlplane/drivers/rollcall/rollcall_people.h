// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/people_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallPeople final : public PeoplePlane {
public:
    explicit RollcallPeople(std::shared_ptr<HttpClient> http) : m_http(std::move(http)) {}

    Answer<Page<PersonFound>> findPeople(QString text, ListRequest request, CancelToken cancel) override;
    Answer<Page<TenantSummary>> findTenants(TenantFilter filter, ListRequest request, CancelToken cancel) override;

private:
    std::shared_ptr<HttpClient> m_http;
};

} // namespace rollcall

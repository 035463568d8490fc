// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/keys_plane.h"
#include "support/fake_plane.h"

namespace rollcall::test {

/// The API keys of a FakeTenant's members. Calls are named "keys", "createKey" and "revokeKey".
class FakeKeys final : public KeysPlane {
public:
    explicit FakeKeys(std::shared_ptr<FakeTenant> tenant) : m_tenant(std::move(tenant)) {}

    Answer<Page<ApiKey>> keys(QString memberId, ListRequest request, CancelToken cancel) override;
    Answer<NewApiKey> createKey(QString memberId, QString name, QString idempotencyKey, CancelToken cancel) override;
    Answer<std::monostate> revokeKey(QString memberId, QString keyId, CancelToken cancel) override;

private:
    std::shared_ptr<FakeTenant> m_tenant;
};

} // namespace rollcall::test

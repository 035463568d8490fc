// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/api_key.h"

namespace rollcall {

struct NewApiKey {
    ApiKey key;
    Secret secret; ///< shown once
};

/// API keys of members.
/// Same manners as TenantPlane, which owns it.
class KeysPlane {
public:
    KeysPlane() = default;
    KeysPlane(const KeysPlane &) = delete;
    KeysPlane &operator=(const KeysPlane &) = delete;
    virtual ~KeysPlane() = default;

    /// Of one member, newest first.
    virtual Answer<Page<ApiKey>> keys(QString memberId, ListRequest request, CancelToken cancel) = 0;
    virtual Answer<NewApiKey> createKey(QString memberId, QString name, QString idempotencyKey, CancelToken cancel) = 0;
    virtual Answer<std::monostate> revokeKey(QString memberId, QString keyId, CancelToken cancel) = 0;
};

} // namespace rollcall

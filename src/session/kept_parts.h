// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "store/offline_store.h"

#include <QCoro/QCoroTask>

#include <functional>

namespace rollcall {

class TenantSession;

/// Named bytes of one account in one tenant that outlive the program, sealed by whoever keeps them.
struct KeptParts {
    std::function<QCoro::Task<Result<StoredParts>>(QString prefix)> read;
    /// Puts and removes, all or none. Done means that it is there after a power cut.
    std::function<QCoro::Task<Outcome>(Parts put, QStringList removed)> write;
};

/// Those in the vault of a session, which they may outlive: what was asked for is still written.
[[nodiscard]] KeptParts keptPartsOf(const TenantSession &session);
/// The same for what nobody has asked to see: a keychain that has said no is not asked again.
[[nodiscard]] KeptParts keptPartsAsFound(const TenantSession &session);

} // namespace rollcall

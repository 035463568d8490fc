// SPDX-License-Identifier: MIT
#include "session/kept_parts.h"

#include "session/tenant_session.h"
#include "session/tenant_vault.h"

namespace rollcall {

namespace {

using VaultPtr = std::shared_ptr<TenantVault>;

QCoro::Task<Result<StoredParts>> reading(VaultPtr vault, QString prefix)
{
    auto place = co_await vault->place();
    if (!place)
        co_return fail(place.error());
    auto stored = co_await vault->store()->readParts(*place, prefix);
    co_return stored;
}

QCoro::Task<Outcome> writing(VaultPtr vault, Parts put, QStringList removed)
{
    auto place = co_await vault->place();
    if (!place)
        co_return fail(place.error());
    auto written = co_await vault->store()->writeParts(*place, put, removed);
    co_return written;
}

} // namespace

KeptParts keptPartsOf(const TenantSession &session)
{
    const auto vault = session.vault();
    auto parts = keptPartsAsFound(session);
    parts.read = [vault](QString prefix) {
        vault->askAgain(); // its user may have opened the keychain since
        return reading(vault, std::move(prefix));
    };
    return parts;
}

KeptParts keptPartsAsFound(const TenantSession &session)
{
    const auto vault = session.vault();
    return {[vault](QString prefix) { return reading(vault, std::move(prefix)); },
            [vault](Parts put, QStringList removed) { return writing(vault, std::move(put), std::move(removed)); }};
}

} // namespace rollcall

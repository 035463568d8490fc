// SPDX-License-Identifier: MIT
#include "session/session_shelf.h"

#include "http/pause.h"
#include "session/account_sign_in.h"
#include "session/app_session.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"

namespace rollcall {

namespace {

using VaultOfTenant = std::shared_ptr<TenantVault>;

/// Null where no account of that server shows the tenant.
VaultOfTenant vaultOf(const AppSession *app, const QUrl &server, const QString &tenantId)
{
    if (!app)
        return nullptr;
    for (const auto *account : app->accounts()) {
        const auto *session = account->existingTenantSession(tenantId);
        if (session && sameServer(account->record().endpoint.url, server))
            return session->vault();
    }
    return nullptr;
}

Answer<RecordShelf::Read> readingFrom(VaultOfTenant vault, QString prefix)
{
    // The keychain is not asked for the key of what is not there.
    if (!vault || !vault->holds()) {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        co_return RecordShelf::Read();
    }
    const auto place = co_await vault->place();
    if (!place)
        co_return fail(place.error());
    auto stored = co_await vault->store()->readParts(*place, prefix);
    if (!stored)
        co_return fail(stored.error());
    co_return RecordShelf::Read{stored->intact, stored->damaged};
}

Answer<std::monostate> writingTo(VaultOfTenant vault, RecordShelf::Records put, QStringList removed)
{
    if (!vault) {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        co_return fail(Error::of(Error::Kind::Refused, QStringLiteral("not_kept")));
    }
    const auto place = co_await vault->place();
    if (!place)
        co_return fail(place.error());
    auto written = co_await vault->store()->writeParts(*place, put, removed);
    co_return written;
}

} // namespace

void SessionShelf::setApp(AppSession *app) { m_app = app; }

Answer<RecordShelf::Read> SessionShelf::read(QUrl server, QString tenantId, QString prefix)
{
    return readingFrom(vaultOf(m_app, server, tenantId), std::move(prefix));
}

Answer<std::monostate> SessionShelf::write(QUrl server, QString tenantId, Records put, QStringList removed)
{
    return writingTo(vaultOf(m_app, server, tenantId), std::move(put), std::move(removed));
}

} // namespace rollcall

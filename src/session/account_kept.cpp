// SPDX-License-Identifier: MIT
// What an account leaves on this computer of its tenants.
#include "session/account_session.h"
#include "session/account_session_p.h"
#include "session/tenant_vault.h"

#include <algorithm>

namespace rollcall {

void AccountSession::readKept()
{
    const auto sessions = d->sessions;
    for (auto *session : sessions)
        session->readKept();
}

Answer<std::monostate> AccountSession::forgetKept() { return Private::forgettingKept(d); }

Answer<std::monostate> AccountSession::Private::forgettingKept(Self d)
{
    d->setKeeping(false);
    QStringList tenantIds;
    for (const auto &summary : std::as_const(d->record.tenants))
        tenantIds.append(summary.tenant.id);
    std::vector<std::shared_ptr<TenantVault>> vaults;
    for (const auto *session : std::as_const(d->sessions))
        vaults.push_back(session->vault());
    auto *store = d->services.store;
    auto *keychain = d->services.keychain;
    const auto accountId = d->record.id;
    auto outcome = done();
    for (const auto &vault : vaults) { // each knows of a key that it is making just now
        auto forgetting = vault->forget();
        auto forgotten = co_await std::move(forgetting);
        if (!forgotten)
            outcome = forgotten;
    }
    if (!d->q)
        co_return outcome; // the store may be gone as well
    auto forgetting = rollcall::forgetKept(store, keychain, accountId, tenantIds);
    auto forgotten = co_await std::move(forgetting);
    co_return outcome ? forgotten : outcome;
}

void AccountSession::Private::setKeeping(bool keep) const
{
    for (const auto *session : sessions)
        session->vault()->setOpen(keep);
}

void AccountSession::Private::forgetGone(const QList<TenantSummary> &found) const
{
    for (const auto *session : sessions) {
        const auto &id = session->tenant().id;
        const bool there = std::any_of(found.cbegin(), found.cend(),
                                       [&](const TenantSummary &summary) { return summary.tenant.id == id; });
        const bool refused = session->error() && session->error()->code == QLatin1StringView("not_a_member");
        if (refused && !there)
            session->vault()->forget();
        else if (there)
            session->vault()->setOpen(record.keepSignedIn);
    }
}

} // namespace rollcall

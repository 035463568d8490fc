// SPDX-License-Identifier: MIT
#include "cached_profile.h"

#include "credentials/keychain_store.h"
#include "people.h"
#include "session/account_inventory.h"
#include "session/tenant_vault.h"
#include "store/offline_store.h"

#include <QCoro/QCoroTask>

namespace rollcall::bench {

namespace {

const QString onlyTenant = QStringLiteral("bench");
const QString onlyAccount = QStringLiteral("00000000-0000-4000-8000-000000000001");

TenantSnapshot snapshotOf(const QString &id, const MemberTablePtr &members)
{
    TenantSnapshot snapshot;
    snapshot.tenant.id = id;
    snapshot.tenant.name = QStringLiteral("Meridian Labs");
    snapshot.asOf = Instant::fromMs(1'700'000'000'000);
    Role role;
    role.id = QStringLiteral("member");
    role.label = QStringLiteral("Member");
    snapshot.policy.roles = {role};
    snapshot.members = members;
    snapshot.invitations = std::make_shared<InvitationTable>();
    return snapshot;
}

QCoro::Task<Outcome> keepIn(OfflineStore *store, CredentialStore *keychain, QString account, TenantSnapshot snapshot)
{
    TenantVault vault({account, snapshot.tenant.id, store, keychain, true});
    auto placing = vault.place();
    const auto place = co_await placing;
    if (!place)
        co_return fail(place.error());
    auto saving = store->save(*place, snapshot);
    co_return co_await saving;
}

} // namespace

bool keepTenant(OfflineStore &store, CredentialStore &keychain, const QString &accountId, const QString &tenantId,
                const MemberTablePtr &members)
{
    return QCoro::waitFor(keepIn(&store, &keychain, accountId, snapshotOf(tenantId, members))).has_value();
}

bool makeProfile(const QString &folder, int members)
{
    AccountSession::Record record;
    record.id = onlyAccount;
    record.kind = QStringLiteral("rollcall");
    record.endpoint.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
    record.identifier = QStringLiteral("bench@meridian.example");
    record.signedOut = true;
    TenantSummary summary;
    summary.tenant.id = onlyTenant;
    summary.tenant.name = QStringLiteral("Meridian Labs");
    record.tenants = {summary};
    AccountInventory inventory(folder);
    if (!inventory.write({{record}, onlyAccount, onlyTenant}))
        return false;
    OfflineStore store(folder + QStringLiteral("/cache"));
    KeychainStore keychain;
    return keepTenant(store, keychain, onlyAccount, onlyTenant, people(members));
}

} // namespace rollcall::bench

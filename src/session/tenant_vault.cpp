// SPDX-License-Identifier: MIT
#include "session/tenant_vault.h"

#include "credentials/credential_store.h"
#include "store/offline_store.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

#include <utility>

namespace rollcall {

namespace {

/// Beside the account's own entry, "<account>/session".
QString entryOf(const QString &accountId, const QString &word) { return accountId + QStringLiteral("/cache/") + word; }

bool isLost(const Error &error) { return error.code == QLatin1StringView("entry_lost"); }

Error notKept() { return Error::of(Error::Kind::Refused, QStringLiteral("not_kept")); }

} // namespace

struct TenantVault::Shared {
    using Found = Result<SealedPlace>;

    explicit Shared(Parts given) : parts(std::move(given)) {}

    Parts parts;
    std::optional<Found> found;           ///< the place, or a "no" that is not asked for again
    std::optional<QFuture<Found>> asking; ///< one question at a time: two would make two keys
    int round = 0;                        ///< of answers that still count: raised when the vault is closed
};

TenantVault::TenantVault(Parts parts) : d(std::make_shared<Shared>(std::move(parts))) {}

OfflineStore *TenantVault::store() const { return d->parts.store; }

bool TenantVault::holds() const
{
    const auto &parts = d->parts;
    return parts.open && parts.store && parts.keychain && parts.store->holds(parts.accountId, parts.tenantId);
}

QCoro::Task<Result<SealedPlace>> TenantVault::place()
{
    const auto shared = d;
    const auto &parts = shared->parts;
    if (!parts.open || !parts.store || !parts.keychain)
        co_return fail(notKept());
    if (shared->found) {
        auto found = *shared->found;
        co_return found;
    }
    const auto asking = shared->asking ? *shared->asking : ask(shared);
    co_return co_await asking;
}

QCoro::Task<Result<SealKey>> TenantVault::readOrMakeKey(std::shared_ptr<Shared> shared)
{
    const int round = shared->round;
    auto *keychain = shared->parts.keychain; // lives as long as the vault is open
    const auto entry = entryOf(shared->parts.accountId, OfflineStore::wordFor(shared->parts.tenantId));
    auto reading = keychain->read(entry);
    const auto kept = co_await reading;
    if (round != shared->round)
        co_return fail(notKept());
    if (!kept && !isLost(kept.error()))
        co_return fail(kept.error());
    if (kept) {
        if (auto key = SealKey::fromBytes(*kept))
            co_return *key;
    }
    const auto key = SealKey::random();
    auto writing = keychain->write(entry, key.bytes());
    const auto written = co_await writing;
    if (round != shared->round)
        co_return fail(notKept());
    if (!written)
        co_return fail(written.error());
    co_return key;
}

// The future is the caller's before the question is out: a keychain may answer at once, and nobody is asking any more then.
QFuture<Result<SealedPlace>> TenantVault::ask(const std::shared_ptr<Shared> &shared)
{
    QPromise<Shared::Found> promise;
    promise.start();
    auto future = promise.future();
    shared->asking = future;
    answer(shared, std::move(promise));
    return future;
}

QCoro::Task<> TenantVault::answer(std::shared_ptr<Shared> shared, QPromise<Result<SealedPlace>> promise)
{
    const int round = shared->round;
    auto asking = readOrMakeKey(shared);
    const auto key = co_await asking;
    Shared::Found found = fail(notKept());
    if (key)
        found = SealedPlace{shared->parts.accountId, shared->parts.tenantId, *key};
    else
        found = fail(key.error());
    if (round == shared->round) {
        shared->asking.reset();
        // A keychain that is locked says so without asking anybody, so it can be looked at as often as there is something to
        // keep. Any other "no" may have cost its user an answer.
        if (key || key.error().kind != Error::Kind::KeychainLocked)
            shared->found = found;
    }
    promise.addResult(std::move(found));
    promise.finish();
}

void TenantVault::askAgain()
{
    if (d->found && !*d->found)
        d->found.reset();
}

void TenantVault::setOpen(bool open)
{
    if (std::exchange(d->parts.open, open) == open)
        return;
    ++d->round;
    d->found.reset();
    d->asking.reset();
}

QCoro::Task<Outcome> TenantVault::forget()
{
    const auto asking = d->asking;
    setOpen(false);
    const auto parts = d->parts;
    if (asking)
        (void)co_await *asking; // or the key that is being made would be there afterwards
    if (!parts.store || !parts.keychain)
        co_return done();
    auto clearing = parts.store->forgetTenant(parts.accountId, parts.tenantId);
    auto removing = parts.keychain->remove(entryOf(parts.accountId, OfflineStore::wordFor(parts.tenantId)));
    auto cleared = co_await std::move(clearing);
    auto removed = co_await std::move(removing);
    co_return cleared ? removed : cleared;
}

QCoro::Task<Outcome> forgetKept(OfflineStore *store, CredentialStore *keychain, QString accountId,
                                QStringList tenantIds)
{
    auto words = store->kept(accountId);
    for (const auto &tenantId : std::as_const(tenantIds))
        words.append(OfflineStore::wordFor(tenantId));
    words.removeDuplicates();
    auto clearing = store->forgetAccount(accountId);
    auto outcome = co_await std::move(clearing);
    for (const auto &word : std::as_const(words)) {
        auto removing = keychain->remove(entryOf(accountId, word));
        auto removed = co_await std::move(removing);
        if (!removed && outcome)
            outcome = removed;
        if (!removed && removed.error().kind == Error::Kind::KeychainMissing)
            break; // nor does it have any other
    }
    co_return outcome;
}

} // namespace rollcall

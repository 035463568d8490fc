// SPDX-License-Identifier: MIT
#include "store/offline_store.h"

#include "store/store_paths.h"
#include "store/store_worker.h"

#include <QCoro/QCoroFuture>
#include <QFileInfo>

#include <utility>

namespace rollcall {

OfflineStore::OfflineStore(QString folder) : m_folder(std::move(folder)), m_worker(std::make_unique<Worker>(m_folder))
{
}

OfflineStore::~OfflineStore() = default;

QCoro::Task<Result<std::optional<TenantSnapshot>>> OfflineStore::load(SealedPlace place)
{
    auto *worker = m_worker.get();
    const auto future =
        worker->ask<Result<std::optional<TenantSnapshot>>>([worker, place] { return worker->load(place); });
    co_return co_await future;
}

QCoro::Task<Outcome> OfflineStore::save(SealedPlace place, TenantSnapshot snapshot)
{
    auto *worker = m_worker.get();
    const auto future = worker->ask<Outcome>([worker, place, snapshot] { return worker->save(place, snapshot); });
    co_return co_await future;
}

QCoro::Task<Result<StoredParts>> OfflineStore::readParts(SealedPlace place, QString prefix)
{
    auto *worker = m_worker.get();
    const auto future =
        worker->ask<Result<StoredParts>>([worker, place, prefix] { return worker->readParts(place, prefix); });
    co_return co_await future;
}

QCoro::Task<Outcome> OfflineStore::writeParts(SealedPlace place, Parts put, QStringList removed)
{
    auto *worker = m_worker.get();
    const auto future =
        worker->ask<Outcome>([worker, place, put, removed] { return worker->writeParts(place, put, removed); });
    co_return co_await future;
}

bool OfflineStore::holds(const QString &accountId, const QString &tenantId) const
{
    const auto path = databasePath(m_folder, accountId, tenantId);
    return !path.isEmpty() && QFileInfo::exists(path);
}

QString OfflineStore::wordFor(const QString &tenantId) { return tenantWord(tenantId); }

QStringList OfflineStore::kept(const QString &accountId) const { return tenantWords(m_folder, accountId); }

QCoro::Task<Outcome> OfflineStore::forgetTenant(QString accountId, QString tenantId)
{
    auto *worker = m_worker.get();
    const auto future =
        worker->ask<Outcome>([worker, accountId, tenantId] { return worker->forgetTenant(accountId, tenantId); });
    co_return co_await future;
}

QCoro::Task<Outcome> OfflineStore::forgetAccount(QString accountId)
{
    auto *worker = m_worker.get();
    const auto future = worker->ask<Outcome>([worker, accountId] { return worker->forgetAccount(accountId); });
    co_return co_await future;
}

} // namespace rollcall

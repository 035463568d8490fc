// SPDX-License-Identifier: MIT
#include "store/offline_store.h"

#include "store/policy_codec.h"
#include "store/snapshot_codec.h"
#include "store/store_paths.h"
#include "store/tenant_database.h"

#include <QCoro/QCoroFuture>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QPromise>
#include <QThread>

#include <utility>

namespace rollcall {

namespace {

constexpr QLatin1StringView headPart("head");
constexpr QLatin1StringView policyPart("policy");
constexpr QLatin1StringView membersPart("members");
constexpr QLatin1StringView invitationsPart("invitations");

using Loaded = Result<std::optional<TenantSnapshot>>;

Error badAccount()
{
    return Error::of(Error::Kind::Storage, QStringLiteral("bad_account"),
                     QStringLiteral("The account's id cannot name a folder."));
}

bool isCorrupt(const Error &error) { return error.code == QLatin1StringView("corrupt"); }

std::optional<TenantSnapshot> decode(const QHash<QString, QByteArray> &parts, const QString &tenantId)
{
    TenantSnapshot snapshot;
    auto policy = policyFromBlob(parts.value(policyPart));
    auto members = membersFromBlob(parts.value(membersPart));
    auto invitations = invitationsFromBlob(parts.value(invitationsPart));
    if (!headFromBlob(parts.value(headPart), snapshot) || snapshot.tenant.id != tenantId || !policy || !members
        || !invitations)
        return std::nullopt;
    snapshot.policy = *std::move(policy);
    snapshot.members = std::make_shared<const MemberTable>(*std::move(members));
    snapshot.invitations = std::make_shared<const InvitationTable>(*std::move(invitations));
    return snapshot;
}

} // namespace

/// What runs on the store's thread. The functions are called there only, one after the other.
class OfflineStore::Worker : public QObject {
public:
    explicit Worker(QString folder) : m_folder(std::move(folder))
    {
        m_thread.setObjectName(QStringLiteral("offline-store"));
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker() override
    {
        // Queued behind everything that was asked for before.
        QMetaObject::invokeMethod(
            this, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }

    template <typename T, typename Work>
    QFuture<T> ask(Work work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QMetaObject::invokeMethod(
            this,
            [promise, work = std::move(work)] {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

    Loaded load(const QString &accountId, const QString &tenantId)
    {
        const auto path = databasePath(m_folder, accountId, tenantId);
        if (path.isEmpty())
            return fail(badAccount());
        if (!QFileInfo::exists(path))
            return std::nullopt;
        auto parts = read(path);
        if (!parts && isCorrupt(parts.error())) {
            if (auto moved = moveAside(path); !moved)
                return fail(moved.error());
            return std::nullopt;
        }
        if (!parts)
            return fail(parts.error());
        auto snapshot = decode(*parts, tenantId);
        if (snapshot)
            m_written.insert(path, {snapshot->members, snapshot->invitations});
        return snapshot;
    }

    Outcome save(const QString &accountId, const QString &tenantId, const TenantSnapshot &snapshot)
    {
        const auto path = databasePath(m_folder, accountId, tenantId);
        if (path.isEmpty())
            return fail(badAccount());
        if (auto made = makePrivateFolder(accountFolder(m_folder, accountId)); !made)
            return made;
        auto saved = write(path, snapshot);
        if (saved || !isCorrupt(saved.error()))
            return saved;
        if (auto moved = moveAside(path); !moved)
            return moved;
        m_written.remove(path);
        return write(path, snapshot);
    }

    Outcome forgetTenant(const QString &accountId, const QString &tenantId)
    {
        const auto path = databasePath(m_folder, accountId, tenantId);
        if (path.isEmpty())
            return fail(badAccount());
        m_written.remove(path);
        return removeDatabase(path);
    }

    Outcome forgetAccount(const QString &accountId)
    {
        const auto folder = accountFolder(m_folder, accountId);
        if (folder.isEmpty())
            return fail(badAccount());
        m_written.clear();
        if (QFileInfo::exists(folder) && !QDir(folder).removeRecursively())
            return fail(Error::of(Error::Kind::Storage, QStringLiteral("unwritable"),
                                  QStringLiteral("The offline lists cannot be removed.")));
        return done();
    }

private:
    /// The tables that a file holds already, so that a sync that changed nothing does not write megabytes again.
    struct Written {
        std::weak_ptr<const MemberTable> members;
        std::weak_ptr<const InvitationTable> invitations;
    };

    static Result<QHash<QString, QByteArray>> read(const QString &path)
    {
        const auto database = TenantDatabase::open(path);
        if (!database)
            return fail(database.error());
        return (*database)->read();
    }

    Outcome write(const QString &path, const TenantSnapshot &snapshot)
    {
        if (!QFileInfo::exists(path))
            m_written.remove(path); // somebody cleared the cache under us
        if (auto made = makePrivateFile(path); !made)
            return made;
        const auto database = TenantDatabase::open(path);
        if (!database)
            return fail(database.error());
        const auto before = m_written.value(path);
        TenantDatabase::Parts parts{{headPart, blobOfHead(snapshot)}, {policyPart, blobOfPolicy(snapshot.policy)}};
        if (!snapshot.members || before.members.lock() != snapshot.members)
            parts.append({membersPart, blobOfMembers(snapshot.members ? *snapshot.members : MemberTable())});
        if (!snapshot.invitations || before.invitations.lock() != snapshot.invitations)
            parts.append(
                {invitationsPart, blobOfInvitations(snapshot.invitations ? *snapshot.invitations : InvitationTable())});
        auto written = (*database)->write(parts);
        if (written)
            m_written.insert(path, {snapshot.members, snapshot.invitations});
        return written;
    }

    QString m_folder;
    QHash<QString, Written> m_written;
    QThread m_thread;
};

OfflineStore::OfflineStore(QString folder) : m_worker(std::make_unique<Worker>(std::move(folder))) {}

OfflineStore::~OfflineStore() = default;

QCoro::Task<Result<std::optional<TenantSnapshot>>> OfflineStore::load(QString accountId, QString tenantId)
{
    auto *worker = m_worker.get();
    const auto future =
        worker->ask<Loaded>([worker, accountId, tenantId] { return worker->load(accountId, tenantId); });
    co_return co_await future;
}

QCoro::Task<Outcome> OfflineStore::save(QString accountId, QString tenantId, TenantSnapshot snapshot)
{
    auto *worker = m_worker.get();
    const auto future = worker->ask<Outcome>(
        [worker, accountId, tenantId, snapshot] { return worker->save(accountId, tenantId, snapshot); });
    co_return co_await future;
}

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

// SPDX-License-Identifier: MIT
#pragma once

#include "store/offline_store.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <memory>

namespace rollcall {

class TenantDatabase;

/// What runs on the store's thread. The functions but ask() are called there only, one after the other.
class OfflineStore::Worker final : public QObject {
public:
    explicit Worker(QString folder);
    ~Worker() override;

    /// From the GUI thread.
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

    Result<std::optional<TenantSnapshot>> load(const SealedPlace &place);
    Outcome save(const SealedPlace &place, const TenantSnapshot &snapshot);
    Result<StoredParts> readParts(const SealedPlace &place, const QString &prefix);
    Outcome writeParts(const SealedPlace &place, const Parts &put, const QStringList &removed);
    Outcome forgetTenant(const QString &accountId, const QString &tenantId);
    Outcome forgetAccount(const QString &accountId);

private:
    /// The tables that a file holds already, so that a sync that changed nothing does not write megabytes again.
    struct Written {
        std::weak_ptr<const MemberTable> members;
        std::weak_ptr<const InvitationTable> invitations;
    };
    using Reading = std::function<Result<StoredParts>(const TenantDatabase &)>;
    using Writing = std::function<Outcome(TenantDatabase &)>;

    /// Nothing where there is no file, and where it was one that is of no use any more.
    Result<StoredParts> read(const SealedPlace &place, const Reading &reading);
    /// Makes the file where it is missing, and once more where it was of no use.
    using Way = Outcome (Worker::*)(const QString &path, const SealedPlace &place, const Writing &writing);
    Outcome write(const SealedPlace &place, const Writing &writing, Way way = &Worker::writeOnce);
    Outcome writeOnce(const QString &path, const SealedPlace &place, const Writing &writing);
    /// For parts, which come one after the other while a job runs: the file stays open for a while. Closing it moves everything
    /// from its journal to its place, which costs four times what the writing does.
    Outcome writeOpen(const QString &path, const SealedPlace &place, const Writing &writing);
    void close();
    /// Rids the cache of a file that is damaged, or sealed with a key that is lost; hands any other error back.
    Outcome discard(const QString &path, const Error &why);

    QString m_folder;
    QHash<QString, Written> m_written; ///< by path
    struct Open {
        QString path;
        SealedPlace place;
        std::unique_ptr<TenantDatabase> database;
    };
    std::optional<Open> m_open; ///< what parts were written to last
    QTimer m_closing{this};
    QThread m_thread;
};

} // namespace rollcall

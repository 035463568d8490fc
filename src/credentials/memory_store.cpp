// SPDX-License-Identifier: MIT
#include "credentials/memory_store.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

namespace rollcall {

MemoryStore::MemoryStore() : m_shared(std::make_shared<Shared>()) {}

/// Lets the event loop run once, so that callers meet the same order of things as with a real keychain.
QCoro::Task<std::optional<Error>> MemoryStore::settle(std::shared_ptr<Shared> shared, CancelToken cancel)
{
    QPromise<void> promise;
    promise.start();
    const auto future = promise.future();
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&promise] { promise.finish(); });
    timer.start(0);
    co_await future;
    if (cancel.isCancelled())
        co_return Error::of(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    auto failure = shared->failure; // a copy: GCC 12 would return it by moving out of the store
    co_return failure;
}

QCoro::Task<Result<QByteArray>> MemoryStore::readFrom(std::shared_ptr<Shared> shared, QString key, CancelToken cancel)
{
    auto settling = settle(shared, std::move(cancel));
    auto failure = co_await settling;
    if (failure)
        co_return fail(*std::move(failure));
    const auto found = shared->secrets.constFind(key);
    if (found == shared->secrets.cend())
        co_return fail(Error::of(Error::Kind::KeychainLocked, QStringLiteral("entry_lost")));
    co_return *found;
}

QCoro::Task<Outcome> MemoryStore::change(std::shared_ptr<Shared> shared, QString key, std::optional<QByteArray> secret,
                                         CancelToken cancel)
{
    auto settling = settle(shared, std::move(cancel));
    auto failure = co_await settling;
    if (failure)
        co_return fail(*std::move(failure));
    if (secret)
        shared->secrets.insert(key, *secret);
    else
        shared->secrets.remove(key);
    co_return done();
}

QCoro::Task<Result<QByteArray>> MemoryStore::read(QString key, CancelToken cancel)
{
    return readFrom(m_shared, std::move(key), std::move(cancel));
}

QCoro::Task<Outcome> MemoryStore::write(QString key, QByteArray secret, CancelToken cancel)
{
    return change(m_shared, std::move(key), std::move(secret), std::move(cancel));
}

QCoro::Task<Outcome> MemoryStore::remove(QString key, CancelToken cancel)
{
    return change(m_shared, std::move(key), std::nullopt, std::move(cancel));
}

QCoro::Task<Outcome> MemoryStore::unlock(CancelToken) { co_return done(); }

} // namespace rollcall

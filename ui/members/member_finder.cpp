// SPDX-License-Identifier: MIT
#include "ui/members/member_finder.h"

#include <QPromise>
#include <QThreadPool>

namespace rollcall {

MemberFinder::MemberFinder(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MemberFinder::deliver);
}

MemberFinder::~MemberFinder() { cancel(); }

void MemberFinder::find(MemberTablePtr table, MemberQuery query)
{
    cancel();
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    auto promise = std::make_shared<QPromise<MemberIndex>>();
    promise->start();
    // A watcher, not QFuture::then(): that one of Qt 6.4 asserts where its context dies before the worker is done. With another
    // future the watcher forgets the one before.
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, cancelled, keys = m_keys, table = std::move(table), query = std::move(query)] {
            promise->addResult(queryMembers(table, query, keys, *cancelled));
            promise->finish();
        });
}

void MemberFinder::deliver()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    const auto index = m_watcher.result();
    if (!index.table)
        return;
    m_cancelled.reset();
    if (index.keys)
        m_keys = index.keys;
    Q_EMIT found(index);
}

void MemberFinder::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

} // namespace rollcall

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

void MemberFinder::find(MemberTablePtr table, MemberQuery query, MemberIndexPtr shown)
{
    cancel();
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    auto promise = std::make_shared<QPromise<MemberAnswer>>();
    promise->start();
    // A watcher, not QFuture::then(): that one of Qt 6.4 asserts where its context dies before the worker is done. With another
    // future the watcher forgets the one before.
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, cancelled, keys = m_keys, table = std::move(table),
                                          query = std::move(query), shown = std::move(shown)] {
        auto index = std::make_shared<const MemberIndex>(queryMembers(table, query, keys, *cancelled));
        if (index->table)
            promise->addResult(MemberAnswer{index, shown, rowChanges(*shown, *index)});
        promise->finish();
        // The first letter that is typed should find everything prepared.
        for (const auto &chunk : table->chunks()) {
            if (*cancelled)
                return;
            (void)chunk->text();
        }
    });
}

void MemberFinder::deliver()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    const auto answer = m_watcher.result();
    m_keys = answer.index->keys;
    Q_EMIT found(answer);
}

void MemberFinder::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

} // namespace rollcall

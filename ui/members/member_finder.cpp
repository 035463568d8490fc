// SPDX-License-Identifier: MIT
#include "ui/members/member_finder.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace rollcall {

MemberFinder::MemberFinder(QObject *parent)
    : QObject(parent)
{
}

MemberFinder::~MemberFinder() { cancel(); }

void MemberFinder::find(MemberTablePtr table, MemberQuery query)
{
    cancel();
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    auto promise = std::make_shared<QPromise<MemberIndex>>();
    promise->start();
    // The continuation belongs to this object: it is dropped with it, whatever the worker is doing then.
    promise->future().then(this, [this, cancelled](const MemberIndex &index) {
        if (*cancelled || !index.table)
            return;
        m_cancelled.reset();
        if (index.keys)
            m_keys = index.keys;
        Q_EMIT found(index);
    });
    QThreadPool::globalInstance()->start(
        [promise, cancelled, keys = m_keys, table = std::move(table), query = std::move(query)] {
            promise->addResult(queryMembers(table, query, keys, *cancelled));
            promise->finish();
        });
}

void MemberFinder::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

} // namespace rollcall

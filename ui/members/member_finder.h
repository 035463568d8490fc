// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/row_changes.h"

#include <QFutureWatcher>
#include <QObject>

namespace rollcall {

/// An answer, and what it changes for a list that shows the one before.
struct MemberAnswer {
    MemberIndexPtr index;
    MemberIndexPtr before;
    RowChanges changes;
};

/// Asks a worker thread; the newest question wins, and an older answer is never delivered after it. GUI thread.
class MemberFinder final : public QObject {
    Q_OBJECT

public:
    explicit MemberFinder(QObject *parent = nullptr);
    ~MemberFinder() override;

    /// `shown` is the answer on show, which stays there until the next one is delivered.
    void find(MemberTablePtr table, MemberQuery query, MemberIndexPtr shown);

Q_SIGNALS:
    void found(const rollcall::MemberAnswer &answer);

private:
    void cancel();
    void deliver();

    std::shared_ptr<std::atomic_bool> m_cancelled; // of the newest question
    QFutureWatcher<MemberAnswer> m_watcher;
    MemberKeysPtr m_keys;
};

} // namespace rollcall

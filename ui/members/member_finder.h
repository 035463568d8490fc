// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_query.h"

#include <QFutureWatcher>
#include <QObject>

namespace rollcall {

/// Asks a worker thread; the newest question wins, and an older answer is never delivered after it. GUI thread.
class MemberFinder final : public QObject {
    Q_OBJECT

public:
    explicit MemberFinder(QObject *parent = nullptr);
    ~MemberFinder() override;

    void find(MemberTablePtr table, MemberQuery query);
    [[nodiscard]] bool busy() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    void found(const rollcall::MemberIndex &index);

private:
    void cancel();
    void deliver();

    std::shared_ptr<std::atomic_bool> m_cancelled; // of the question that is out
    QFutureWatcher<MemberIndex> m_watcher;
    MemberKeysPtr m_keys;
};

} // namespace rollcall

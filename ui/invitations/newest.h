// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <functional>

namespace rollcall {

/// Runs pure functions on the thread pool and delivers the value of the newest only: a search that was typed over is not
/// worth showing. Belongs to one object of the GUI thread; what is still running when that dies is dropped.
template <typename T>
class Newest {
public:
    explicit Newest(std::function<void(T)> deliver)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this, deliver = std::move(deliver)] {
            if (!m_watcher.isCanceled())
                deliver(m_watcher.future().takeResult());
        });
    }

    template <typename Work>
    void run(Work work)
    {
        // A watcher that is given another future forgets the one before, with its events that are still under way.
        m_watcher.setFuture(QtConcurrent::run(std::move(work)));
    }

    [[nodiscard]] bool running() const { return m_watcher.isRunning(); }

private:
    QFutureWatcher<T> m_watcher;
};

} // namespace rollcall

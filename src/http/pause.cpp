// SPDX-License-Identifier: MIT
#include "http/pause.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace rollcall {

QCoro::Task<> pause(std::chrono::milliseconds duration, CancelToken cancel)
{
    QPromise<void> promise;
    promise.start();
    const auto future = promise.future();
    QTimer timer;
    timer.setSingleShot(true);
    // The timer ends the wait in both cases, so that a cancellation resumes nobody from inside CancelSource::cancel().
    QObject::connect(&timer, &QTimer::timeout, &timer, [&promise] { promise.finish(); });
    timer.start(duration);
    const auto registration = cancel.onCancel([&timer] { timer.start(0); });
    co_await future;
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "credentials/keychain_job.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

namespace rollcall {

QCoro::Task<KeychainAnswer> runJob(QKeychain::Job *job, std::chrono::milliseconds patience, CancelToken cancel)
{
    KeychainAnswer answer;
    QPromise<void> promise;
    promise.start();
    const auto future = promise.future();
    QTimer timer;
    timer.setSingleShot(true);
    bool ended = false;
    const auto end = [&](KeychainAnswer::End how) {
        if (std::exchange(ended, true))
            return;
        answer.end = how;
        promise.finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, &timer, [&](QKeychain::Job *finished) {
        // Answers only as long as `timer`, which goes with what is captured.  clazy:excludeall=lambda-in-connect
        answer.error = finished->error();
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished); reading && !answer.error)
            answer.secret = reading->binaryData();
        end(KeychainAnswer::End::Finished);
    });
    // A cancellation goes through the timer, so that nobody is resumed from inside CancelSource::cancel().
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        end(cancel.isCancelled() ? KeychainAnswer::End::Cancelled : KeychainAnswer::End::TimedOut);
    });
    timer.start(patience);
    const auto registration = cancel.onCancel([&timer] { timer.start(0); });
    job->start();
    co_await future;
    co_return answer;
}

} // namespace rollcall

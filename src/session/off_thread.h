// SPDX-License-Identifier: MIT
#pragma once

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace rollcall {

/// Runs work that takes long on another thread, and hands its value to whoever awaits, on the thread that they await on. The work
/// owns what it looks at: nothing that it was given may change meanwhile. Name it before awaiting: GCC 12 destroys a lambda that is made
/// inside of a co_await expression twice.
template <typename Work>
QCoro::Task<std::invoke_result_t<Work>> offThread(Work work)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    co_return co_await future;
}

} // namespace rollcall

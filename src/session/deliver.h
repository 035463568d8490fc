// SPDX-License-Identifier: MIT
#pragma once

#include <QCoro/QCoroTask>

#include <QObject>
#include <QPointer>

#include <utility>

namespace rollcall {

namespace detail {

template <typename T, typename Callback>
QCoro::Task<> deliverTo(QPointer<QObject> context, QCoro::Task<T> task, Callback callback)
{
    auto value = co_await std::move(task);
    if (context)
        callback(std::move(value));
}

} // namespace detail

/// Runs a task and hands its value to the callback exactly once, on the GUI thread, unless `context` has died by then.
/// This is the only bridge between coroutines and objects that QML can destroy: view models never await. Give the task the token
/// of a CancelSource that `context` owns, and the request ends with its owner too.
template <typename T, typename Callback>
void deliver(QObject *context, QCoro::Task<T> task, Callback callback)
{
    detail::deliverTo(QPointer<QObject>(context), std::move(task), std::move(callback));
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#pragma once

#include <QCoro/QCoroTask>

#include <QEventLoop>

#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace rollcall::test {

/// A task's value, kept by whoever started it, so that a test can go on meanwhile.
template <typename T>
class Pending {
public:
    explicit Pending(QCoro::Task<T> task) { keep(std::move(task), m_value); }
    [[nodiscard]] bool isDone() const { return m_value->has_value(); }
    /// Runs the event loop until the task ends.
    T &value()
    {
        QEventLoop loop;
        while (!isDone())
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        return **m_value;
    }

private:
    static QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> value)
    {
        try {
            *value = co_await std::move(task);
        } catch (const std::exception &error) {
            qFatal("a task ended with an exception: %s", error.what()); // else the test would wait for ever
        }
    }
    std::shared_ptr<std::optional<T>> m_value = std::make_shared<std::optional<T>>();
};

template <typename T>
T await(QCoro::Task<T> task)
{
    return Pending<T>(std::move(task)).value();
}

} // namespace rollcall::test

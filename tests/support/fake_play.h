// SPDX-License-Identifier: MIT
#pragma once

#include "support/fake_plane.h"

#include <algorithm>
#include <functional>

namespace rollcall::test {

/// Runs an action against a tenant, with whatever was scripted for it.
template <typename T>
Answer<T> play(std::shared_ptr<FakeTenant> tenant, QString call, CancelToken cancel,
               std::function<Result<T>(FakeTenant &)> act)
{
    const auto faults = tenant->faults;
    auto verdict = co_await FaultScript::ask(faults, call, cancel);
    Result<T> answer = fail(verdict.error.value_or(Error()));
    if (verdict.doIt) {
        auto done = act(*tenant);
        if (!verdict.error)
            answer = std::move(done);
    }
    co_return answer;
}

template <typename T>
Result<Page<T>> pageOf(const FakeTenant &tenant, const std::vector<T> &rows, const ListRequest &request)
{
    Page<T> page;
    const auto size = static_cast<std::size_t>(std::min(tenant.pageSize, request.limit));
    const auto start = std::min(static_cast<std::size_t>(request.cursor.toInt()), rows.size());
    const auto end = std::min(start + size, rows.size());
    page.items.assign(rows.begin() + static_cast<std::ptrdiff_t>(start),
                      rows.begin() + static_cast<std::ptrdiff_t>(end));
    if (end < rows.size())
        page.nextCursor = QString::number(end);
    page.asOf = tenant.now;
    page.total = static_cast<qint64>(rows.size());
    return page;
}

} // namespace rollcall::test

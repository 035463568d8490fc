// SPDX-License-Identifier: MIT
#include "controlplane/whole_list.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace rollcall {

namespace {

/// Keeps the last row of each id, in the place of the last, since that is the order which the server has now.
template <typename T>
void dropDuplicates(std::vector<T> &items)
{
    QSet<QString> seen;
    seen.reserve(static_cast<qsizetype>(items.size()));
    auto keep = items.rbegin();
    for (auto row = items.rbegin(); row != items.rend(); ++row) {
        if (seen.contains(row->id))
            continue;
        seen.insert(row->id);
        if (keep != row)
            *keep = std::move(*row);
        ++keep;
    }
    items.erase(items.begin(), keep.base());
}

template <typename T>
Answer<WholeList<T>> readAll(std::shared_ptr<TenantPlane> tenant, CancelToken cancel, ListProgressCallback progress,
                             Answer<Page<T>> (TenantPlane::*read)(ListRequest, CancelToken))
{
    WholeList<T> list;
    QSet<QString> cursors;
    ListRequest request;
    while (true) {
        auto reading = (tenant.get()->*read)(request, cancel);
        auto page = co_await reading;
        if (!page)
            co_return fail(page.error());
        if (cancel.isCancelled())
            co_return fail(Error::of(Error::Kind::Cancelled, QStringLiteral("cancelled")));
        if (request.cursor.isEmpty()) {
            list.asOf = page->asOf;
            list.syncToken = page->syncToken;
            if (page->total)
                list.items.reserve(static_cast<std::size_t>(std::clamp<qint64>(*page->total, 0, 1'000'000)));
        }
        std::move(page->items.begin(), page->items.end(), std::back_inserter(list.items));
        if (page->nextCursor.isEmpty())
            break;
        // A server that sends us round in a circle would be read for ever.
        if (cursors.contains(page->nextCursor))
            co_return fail(
                Error::of(Error::Kind::Decode, QStringLiteral("cursor_repeats"), QStringLiteral("next_cursor")));
        cursors.insert(page->nextCursor);
        request.cursor = page->nextCursor;
        if (progress)
            progress({static_cast<qint64>(list.items.size()), page->total});
    }
    dropDuplicates(list.items);
    co_return list;
}

} // namespace

Answer<WholeList<Member>> readAllMembers(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                         ListProgressCallback progress)
{
    return readAll<Member>(std::move(tenant), std::move(cancel), std::move(progress), &TenantPlane::members);
}

Answer<WholeList<Invitation>> readAllInvitations(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                                 ListProgressCallback progress)
{
    return readAll<Invitation>(std::move(tenant), std::move(cancel), std::move(progress), &TenantPlane::invitations);
}

} // namespace rollcall

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

/// What the first page tells of the list.
struct ListHead {
    Instant asOf;
    QString syncToken;
};

/// Reads page by page and hands each on; how many rows that made is for the progress.
template <typename T>
Answer<ListHead> readPages(std::shared_ptr<TenantPlane> tenant, CancelToken cancel, ListProgressCallback progress,
                           Answer<Page<T>> (TenantPlane::*read)(ListRequest, CancelToken),
                           std::function<std::size_t(std::vector<T>)> take)
{
    ListHead head;
    QSet<QString> cursors;
    ListRequest request;
    while (true) {
        auto reading = (tenant.get()->*read)(request, cancel);
        auto page = co_await reading;
        if (!page)
            co_return fail(page.error());
        if (cancel.isCancelled())
            co_return fail(Error::of(Error::Kind::Cancelled, QStringLiteral("cancelled")));
        if (request.cursor.isEmpty())
            head = {page->asOf, page->syncToken};
        const auto rows = take(std::move(page->items));
        if (page->nextCursor.isEmpty())
            co_return head;
        // A server that sends us round in a circle would be read for ever.
        if (cursors.contains(page->nextCursor))
            co_return fail(
                Error::of(Error::Kind::Decode, QStringLiteral("cursor_repeats"), QStringLiteral("next_cursor")));
        cursors.insert(page->nextCursor);
        request.cursor = page->nextCursor;
        if (progress)
            progress({static_cast<qint64>(rows), page->total});
    }
}

} // namespace

Answer<WholeMembers> readAllMembers(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                    ListProgressCallback progress, MemberTablePtr known)
{
    const auto builder = std::make_shared<MemberTableBuilder>(std::move(known));
    const std::function take = [builder](std::vector<Member> items) {
        for (const auto &item : items)
            builder->append(item);
        return builder->size();
    };
    auto reading =
        readPages<Member>(std::move(tenant), std::move(cancel), std::move(progress), &TenantPlane::members, take);
    auto head = co_await reading;
    if (!head)
        co_return fail(head.error());
    co_return WholeMembers{builder->take(), head->asOf, head->syncToken};
}

Answer<WholeList<Invitation>> readAllInvitations(std::shared_ptr<TenantPlane> tenant, CancelToken cancel,
                                                 ListProgressCallback progress)
{
    const auto list = std::make_shared<std::vector<Invitation>>();
    const std::function take = [list](std::vector<Invitation> items) {
        std::move(items.begin(), items.end(), std::back_inserter(*list));
        return list->size();
    };
    auto reading = readPages<Invitation>(std::move(tenant), std::move(cancel), std::move(progress),
                                         &TenantPlane::invitations, take);
    auto head = co_await reading;
    if (!head)
        co_return fail(head.error());
    dropDuplicates(*list);
    co_return WholeList<Invitation>{std::move(*list), head->asOf, head->syncToken};
}

} // namespace rollcall

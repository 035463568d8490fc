// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/paging.h"
#include "localplane/http/reply.h"
#include "localplane/store/database.h"

namespace rollcall::plane {

/// Writes one page of a list. The query asks for one row more than the page holds: that row is not shown, it says only that
/// there is a next page.
///
///     while (list.wantsMore(query))
///         write(list.row(ordinal), ...);
///     return list.finish(total);
class ListReply {
public:
    ListReply(const Call &call, const Page &page, qint64 mark = 0);
    [[nodiscard]] bool wantsMore(Query &query);
    [[nodiscard]] JsonWriter &row(qint64 ordinal);
    /// A field beside the items, before `finish`.
    void addToken(const char *name, const QString &value);
    [[nodiscard]] Reply finish(qint64 total);

private:
    JsonWriter m_json;
    Instant m_asOf;
    int m_limit;
    int m_rows = 0;
    qint64 m_mark;
    qint64 m_last = 0;
    bool m_more = false;
    std::vector<std::pair<const char *, QString>> m_beside;
};

} // namespace rollcall::plane

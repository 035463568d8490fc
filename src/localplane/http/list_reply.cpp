// SPDX-License-Identifier: MIT
#include "localplane/http/list_reply.h"

namespace rollcall::plane {

ListReply::ListReply(const Call &call, const Page &page, qint64 mark)
    : m_asOf(call.now)
    , m_limit(page.limit)
    , m_mark(mark)
{
    m_json.beginObject().key("items").beginArray();
}

bool ListReply::wantsMore(Query &query)
{
    if (!query.next())
        return false;
    m_more = m_rows == m_limit;
    ++m_rows;
    return !m_more;
}

JsonWriter &ListReply::row(qint64 ordinal)
{
    m_last = ordinal;
    return m_json;
}

void ListReply::addToken(const char *name, const QString &value) { m_beside.emplace_back(name, value); }

Reply ListReply::finish(qint64 total)
{
    m_json.endArray().optional("next_cursor", m_more ? cursorFor(m_last, m_mark) : QString()).field("total", total);
    for (const auto &[name, value] : m_beside)
        m_json.field(name, value);
    // The tag leaves out the time of the answer, or no list would ever be the same twice.
    const auto tag = digestOf(m_json.bytes()).left(12).toHex();
    m_json.field("as_of", toRfc3339(m_asOf)).endObject();
    auto reply = Reply::json(std::move(m_json));
    reply.tag = tag;
    return reply;
}

} // namespace rollcall::plane

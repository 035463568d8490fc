// SPDX-License-Identifier: MIT
#include "localplane/members/member_list.h"

#include "localplane/http/list_reply.h"
#include "localplane/members/member_json.h"
#include "localplane/members/sync_token.h"
#include "localplane/members/visibility.h"
#include "localplane/store/search_text.h"

#include <algorithm>
#include <variant>

namespace rollcall::plane {

namespace {

/// Conditions with their values, in order. Every value is bound, none is ever part of the text.
struct Filter {
    std::string sql;
    std::vector<std::variant<QString, QStringList>> values;

    int bindTo(Query &query) const
    {
        int index = 0;
        for (const auto &value : values)
            std::visit([&](const auto &known) { query.set(++index, known); }, value);
        return index;
    }
};

Problem unknownWord(const QString &parameter)
{
    return Problem::field(422, QStringLiteral("bad_parameter"),
                          QStringLiteral("%1 has an unknown word.").arg(parameter), parameter);
}

Answer<Filter> filterOf(const Call &call)
{
    static const QStringList statuses{QStringLiteral("active"), QStringLiteral("invited"), QStringLiteral("disabled")};
    static const QStringList types{QStringLiteral("dashboard"), QStringLiteral("api_only")};
    Filter filter{"tenant_id = ?", {call.tenantId()}};
    const auto &query = call.request.query;
    const auto search = query.value(QStringLiteral("search")).trimmed();
    if (!search.isEmpty()) {
        filter.sql += " AND instr(search, ?) > 0";
        filter.values.emplace_back(searchText({search}));
    }
    const auto oneOf = [&](const QString &parameter, const char *condition, const QStringList &known) {
        const auto words = query.value(parameter).split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (words.isEmpty())
            return true;
        filter.sql += condition;
        filter.values.emplace_back(words);
        return known.isEmpty()
               || std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return known.contains(word); });
    };
    oneOf(QStringLiteral("role"), " AND role IN (SELECT value FROM json_each(?))", {});
    if (!oneOf(QStringLiteral("status"), " AND status IN (SELECT value FROM json_each(?))", statuses))
        return refuse(unknownWord(QStringLiteral("status")));
    if (!oneOf(QStringLiteral("type"), " AND type IN (SELECT value FROM json_each(?))", types))
        return refuse(unknownWord(QStringLiteral("type")));
    if (query.contains(QStringLiteral("team"))) {
        filter.sql += " AND EXISTS (SELECT 1 FROM json_each(members.teams) WHERE value = ?)";
        filter.values.emplace_back(query.value(QStringLiteral("team")));
    }
    if (const auto visible = visibleRoles(call)) {
        filter.sql += " AND (id = ? OR role IN (SELECT value FROM json_each(?)))";
        filter.values.emplace_back(call.scope->standing.memberId);
        filter.values.emplace_back(*visible);
    }
    return filter;
}

qint64 totalOf(const Call &call, const Filter &filter)
{
    // Counting a million rows for each page would cost more than reading the page.
    if (filter.values.size() == 1)
        return call.scope->row.memberCount;
    Query query(call.db(), ("SELECT count(*) FROM members WHERE " + filter.sql).c_str());
    filter.bindTo(query);
    query.next();
    return query.integer(0);
}

} // namespace

Answer<Reply> listMembers(Call &call)
{
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto filter = filterOf(call);
    if (!filter)
        return refuse(filter.error());
    const auto sql =
        selecting(memberColumns) + " FROM members WHERE " + filter->sql + " AND ordinal > ? ORDER BY ordinal LIMIT ?";
    Query query(call.db(), sql.c_str());
    auto index = filter->bindTo(query);
    query.set(++index, page->after);
    query.set(++index, page->limit + 1);
    // The token is from before the first page: what changes while the pages are read is in the changes since then.
    const auto mark = page->mark >= 0 ? page->mark : call.scope->row.changeNumber;
    ListReply list(call, *page, mark);
    while (list.wantsMore(query)) {
        auto row = readMember(query);
        conceal(call, row);
        write(list.row(row.ordinal), row);
    }
    list.addToken("sync_token", syncToken(call.tenantId(), mark));
    return list.finish(totalOf(call, *filter));
}

Answer<Reply> oneMember(Call &call)
{
    auto row = findMember(call.db(), call.tenantId(), call.arguments.first());
    if (!row || !isVisible(call, *row))
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such member.")));
    conceal(call, *row);
    return memberReply(*row);
}

Answer<Reply> changedMembers(Call &call)
{
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto &tenant = call.scope->row;
    const auto since = call.request.query.value(QStringLiteral("since"));
    const auto number = since.isEmpty() ? std::optional(tenant.changeNumber) : readSyncToken(call.tenantId(), since);
    if (!number || *number < tenant.changeFloor || *number > tenant.changeNumber)
        return refuse(Problem::of(410, QStringLiteral("sync_token_expired"),
                                  QStringLiteral("This sync token is too old. Read the whole list again.")));
    const auto sql = selecting(memberColumns)
                     + " FROM members WHERE tenant_id = ?1 AND change_number > ?2"
                       " UNION ALL SELECT 0, member_id, '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, "
                       "NULL, 0, '', '',"
                       " change_number, NULL, NULL, 0 FROM removed_members WHERE tenant_id = ?1 AND change_number > ?2"
                       " ORDER BY change_number LIMIT ?3";
    Query query(call.db(), sql.c_str(), call.tenantId(), *number, page->limit + 1);
    JsonWriter json;
    json.beginObject().key("changed").beginArray();
    QStringList removed;
    auto last = *number;
    int rows = 0;
    bool more = false;
    while (query.next()) {
        if (rows++ == page->limit) {
            more = true;
            break;
        }
        auto row = readMember(query);
        last = row.changeNumber;
        conceal(call, row);
        // Who may not see a member any more is told as little as if it were gone.
        if (row.ordinal == 0 || !isVisible(call, row))
            removed.append(row.member.id);
        else
            write(json, row);
    }
    json.endArray().field("removed", removed);
    json.field("next", syncToken(call.tenantId(), more ? last : tenant.changeNumber)).field("more", more);
    const auto tag = digestOf(json.bytes()).left(12).toHex();
    json.field("as_of", toRfc3339(call.now)).endObject();
    auto reply = Reply::json(std::move(json));
    reply.tag = tag;
    return reply;
}

} // namespace rollcall::plane

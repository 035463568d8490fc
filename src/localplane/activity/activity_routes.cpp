// SPDX-License-Identifier: MIT
#include "localplane/activity/activity_routes.h"

#include "localplane/http/list_reply.h"

#include <limits>
#include <variant>

namespace rollcall::plane {

namespace {

constexpr const char *activityColumns = "ordinal, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,"
                                        " target_name, before, after, remote, request_id";

/// Conditions with their values, in order. Every value is bound, none is ever part of the text.
struct Filter {
    std::string sql;
    std::vector<std::variant<QString, Instant>> values;

    void add(const char *condition, std::variant<QString, Instant> value)
    {
        sql += condition;
        values.push_back(std::move(value));
    }
    int bindTo(Query &query) const
    {
        int index = 0;
        for (const auto &value : values)
            std::visit([&](const auto &known) { query.set(++index, known); }, value);
        return index;
    }
};

Answer<Filter> filterOf(const Call &call)
{
    Filter filter{"tenant_id = ?", {call.tenantId()}};
    const auto &query = call.request.query;
    const auto equal = [&](const QString &parameter, const char *condition) {
        if (const auto value = query.value(parameter); !value.isEmpty())
            filter.add(condition, value);
    };
    if (const auto action = query.value(QStringLiteral("action")); !action.isEmpty()) {
        filter.add(" AND (action = ?", action);
        filter.add(" OR substr(action, 1, instr(action, '.') - 1) = ?)", action);
    }
    equal(QStringLiteral("actor"), " AND actor_id = ?");
    equal(QStringLiteral("target"), " AND target_id = ?");
    for (const auto &[parameter, condition] :
         {std::pair{QStringLiteral("from"), " AND at >= ?"}, std::pair{QStringLiteral("until"), " AND at < ?"}}) {
        const auto text = query.value(parameter);
        if (text.isEmpty())
            continue;
        const auto moment = fromRfc3339(text);
        if (!moment.isKnown())
            return refuse(Problem::field(422, QStringLiteral("bad_parameter"),
                                         QStringLiteral("%1 is a time as RFC 3339 writes it.").arg(parameter),
                                         parameter));
        filter.add(condition, moment);
    }
    return filter;
}

void writeThing(JsonWriter &json, const char *name, const Query &query, int first)
{
    json.key(name).beginObject().field("kind", query.text(first)).field("id", query.text(first + 1));
    json.optional("name", query.text(first + 2)).endObject();
}

void writeEntry(JsonWriter &json, const Query &query)
{
    json.beginObject().field("id", QString::number(query.integer(0))).optional("at", query.instant(1));
    writeThing(json, "actor", query, 2);
    json.field("action", query.text(5));
    writeThing(json, "target", query, 6);
    json.optional("before", query.text(9)).optional("after", query.text(10)).optional("from", query.text(11));
    json.field("request_id", query.text(12)).endObject();
}

Answer<Reply> listActivity(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadActivity)))
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto filter = filterOf(call);
    if (!filter)
        return refuse(filter.error());
    const auto sql = selecting(activityColumns) + " FROM activity WHERE " + filter->sql
                     + " AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";
    Query query(call.db(), sql.c_str());
    auto index = filter->bindTo(query);
    query.set(++index, page->after > 0 ? page->after : std::numeric_limits<qint64>::max());
    query.set(++index, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query))
        writeEntry(list.row(query.integer(0)), query);
    Query count(call.db(), ("SELECT count(*) FROM activity WHERE " + filter->sql).c_str());
    filter->bindTo(count);
    count.next();
    return list.finish(count.integer(0));
}

} // namespace

void addActivityRoutes(Router &router)
{
    router.add({QStringLiteral("GET"),
                QStringLiteral("/api/activity"),
                Access::Tenant,
                listActivity,
                {},
                {},
                pageParameters({QStringLiteral("action"), QStringLiteral("actor"), QStringLiteral("target"),
                                QStringLiteral("from"), QStringLiteral("until")})});
}

} // namespace rollcall::plane

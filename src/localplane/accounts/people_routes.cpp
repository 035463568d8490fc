// SPDX-License-Identifier: MIT
#include "localplane/accounts/people_routes.h"

#include "localplane/accounts/account_json.h"
#include "localplane/accounts/membership_json.h"
#include "localplane/http/list_reply.h"
#include "localplane/store/search_text.h"

#include "domain/phone.h"

#include <QRegularExpression>

namespace rollcall::plane {

namespace {

// An account has the name that it was made with, and in each tenant perhaps another one.
constexpr const char *matching = " FROM accounts WHERE (instr(search, ?1) > 0 OR EXISTS (SELECT 1 FROM members"
                                 " WHERE account_id = accounts.id AND instr(members.search, ?1) > 0))";

QString wanted(const Call &call)
{
    auto typed = call.request.query.value(QStringLiteral("search")).trimmed();
    // Numbers are kept without the blanks and dashes that people write them with.
    if (PhoneNumber::looksLikePhone(typed)) {
        static const QRegularExpression separators(QStringLiteral("[\\s()./-]"));
        typed.remove(separators);
    }
    return searchText({typed});
}

Answer<Reply> findPeople(Call &call)
{
    if (!call.caller.account.systemAdministrator)
        return refuse(Problem::of(403, QStringLiteral("system_administrator_required"),
                                  QStringLiteral("Only a system administrator can look for people in every tenant.")));
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto search = wanted(call);
    // In bytes, since one character of a Chinese name says as much as several letters.
    if (search.toUtf8().size() < 2)
        return refuse(Problem::field(422, QStringLiteral("bad_parameter"),
                                     QStringLiteral("Look for two letters or more."), QStringLiteral("search")));
    const auto sql = selecting("ordinal, id, email, phone, display_name, system_administrator") + matching
                     + " AND ordinal > ?2 ORDER BY ordinal LIMIT ?3";
    Query query(call.db(), sql.c_str(), search, page->after, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        auto &json = list.row(query.integer(0));
        json.beginObject().key("account");
        write(json, AccountRow{query.text(1), query.text(2), query.text(3), query.text(4), {}, query.flag(5)});
        writeMemberships(json, call.db(), query.text(1), Whose::AnothersAccount);
        json.endObject();
    }
    Query count(call.db(), (selecting("count(*)") + matching).c_str(), search);
    count.next();
    return list.finish(count.integer(0));
}

} // namespace

void addPeopleRoutes(Router &router)
{
    router.add({QStringLiteral("GET"),
                QStringLiteral("/api/people"),
                Access::Session,
                findPeople,
                {},
                {},
                pageParameters({QStringLiteral("search")})});
}

} // namespace rollcall::plane

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

// An account has the name that it was made with, and in each tenant perhaps another one. Whoever is only invited so far is an
// address without an account, and comes after all accounts.
constexpr const char *matching =
    " FROM (SELECT ordinal, id, email, email_folded, phone, display_name, system_administrator FROM accounts"
    " WHERE instr(search, ?1) > 0 OR EXISTS (SELECT 1 FROM members"
    " WHERE account_id = accounts.id AND instr(members.search, ?1) > 0)"
    " UNION ALL SELECT min(ordinal) + (1 << 48), NULL, NULL, folded, NULL, NULL, 0 FROM open_invitations"
    " WHERE instr(search, ?1) > 0 AND folded NOT IN (SELECT email_folded FROM accounts WHERE email_folded IS NOT NULL)"
    " AND folded NOT IN (SELECT phone FROM accounts WHERE phone IS NOT NULL) GROUP BY folded)";

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

void writePerson(JsonWriter &json, const Call &call, const Query &query)
{
    const auto accountId = query.text(1);
    json.beginObject().key("account");
    if (accountId.isEmpty())
        json.null();
    else
        write(json, AccountRow{accountId, query.text(2), query.text(4), query.text(5), {}, query.flag(6)});
    writeMemberships(json, call.db(), accountId, Whose::AnothersAccount);
    writeOpenInvitations(json, call.db(), {query.text(3), query.text(4)}, call.now);
    json.endObject();
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
    const auto sql = selecting("ordinal, id, email, email_folded, phone, display_name, system_administrator") + matching
                     + " WHERE ordinal > ?2 ORDER BY ordinal LIMIT ?3";
    Query query(call.db(), sql.c_str(), search, page->after, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query))
        writePerson(list.row(query.integer(0)), call, query);
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

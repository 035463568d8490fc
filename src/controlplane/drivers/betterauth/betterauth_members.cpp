// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_members.h"

#include "controlplane/limited_plane.h"
#include "driver_betterauth/betterauth_call.h"
#include "driver_betterauth/betterauth_json.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::betterauth {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a page begins: offset, how often the list has begun anew, and the row before it.
struct Place {
    qint64 offset = 0;
    int restarts = 0;
    QString lastId;
};

constexpr int mostRestarts = 3;

QString toCursor(const Place &place)
{
    return u"%1.%2.%3"_s.arg(QString::number(place.offset), QString::number(place.restarts), place.lastId);
}

Place placeOf(const QString &cursor)
{
    if (cursor.isEmpty())
        return {};
    return {cursor.section(u'.', 0, 0).toLongLong(), cursor.section(u'.', 1, 1).toInt(), cursor.section(u'.', 2)};
}

HttpRequest membersRequest(const QString &tenantId, qint64 limit, qint64 offset)
{
    // Without an order of its own the server's changes from page to page.
    return asking({u"organization"_s, u"list-members"_s}, {{"organizationId", tenantId},
                                                           {"sortBy", u"id"_s},
                                                           {"sortDirection", u"asc"_s},
                                                           {"limit", QString::number(limit)},
                                                           {"offset", QString::number(offset)}});
}

Answer<Member> findMember(std::shared_ptr<HttpClient> http, QString tenantId, QString field, QString value,
                          CancelToken cancel)
{
    auto request = asking({u"organization"_s, u"list-members"_s}, {{"organizationId", tenantId},
                                                                   {"filterField", field},
                                                                   {"filterValue", value},
                                                                   {"filterOperator", u"eq"_s},
                                                                   {"limit", u"1"_s}});
    auto asked = callFor<MemberRows>(http, std::move(request), std::move(cancel), decodeMembers);
    const auto rows = co_await asked;
    if (!rows)
        co_return fail(rows.error());
    if (rows->items.empty())
        co_return fail(Error::of(Error::Kind::NotFound, u"MEMBER_NOT_FOUND"_s));
    co_return rows->items.front();
}

/// The banned of the whole server, which are few; a list of members does not tell who is.
Answer<std::monostate> readBanned(SharedState state, CancelToken cancel)
{
    constexpr int pageSize = 500;
    QSet<QString> banned;
    while (true) {
        auto request = asking({u"admin"_s, u"list-users"_s}, {{"filterField", u"banned"_s},
                                                              {"filterValue", u"true"_s},
                                                              {"filterOperator", u"eq"_s},
                                                              {"sortBy", u"id"_s},
                                                              {"limit", QString::number(pageSize)},
                                                              {"offset", QString::number(banned.size())}});
        auto asked = callFor<UserIds>(state->http, std::move(request), cancel, decodeUserIds);
        const auto users = co_await asked;
        if (!users)
            co_return fail(users.error());
        const auto before = banned.size();
        for (const auto &id : users->ids)
            banned.insert(id);
        if (banned.size() >= users->total || banned.size() == before)
            break;
    }
    state->banned = banned;
    co_return done();
}

void remember(TenantState &state, Member &member)
{
    if (state.banned.contains(member.userId))
        member.status = MemberStatus::Disabled;
    state.people.insert(member.userId, member);
}

} // namespace

Answer<Member> memberOfUser(std::shared_ptr<HttpClient> http, QString tenantId, QString userId, CancelToken cancel)
{
    return findMember(std::move(http), std::move(tenantId), u"userId"_s, std::move(userId), std::move(cancel));
}

Answer<Member> memberOfId(std::shared_ptr<HttpClient> http, QString tenantId, QString memberId, CancelToken cancel)
{
    return findMember(std::move(http), std::move(tenantId), u"id"_s, std::move(memberId), std::move(cancel));
}

Answer<Page<Member>> readMembers(SharedState state, ListRequest wanted, CancelToken cancel)
{
    auto place = placeOf(wanted.cursor);
    if (place.offset == 0) {
        auto asking = readCanBan(state, cancel);
        const auto canBan = co_await asking;
        if (!canBan)
            co_return fail(canBan.error());
        if (*canBan) {
            auto reading = readBanned(state, cancel);
            const auto read = co_await reading;
            if (!read)
                co_return fail(read.error());
        }
    }
    std::optional<MemberRows> rows;
    while (!rows) {
        const qint64 overlap = place.offset > 0 ? 1 : 0;
        auto asked = callFor<MemberRows>(
            state->http, membersRequest(state->tenantId, wanted.limit + overlap, place.offset - overlap), cancel,
            decodeMembers);
        auto read = co_await asked;
        if (!read)
            co_return fail(read.error());
        const bool moved = overlap == 1 && (read->items.empty() || read->items.front().id != place.lastId);
        if (moved && place.restarts >= mostRestarts)
            co_return fail(Error::of(Error::Kind::Conflict, u"list_keeps_changing"_s,
                                     u"People join or leave faster than the list can be read. Try again."_s));
        if (moved) {
            place = {0, place.restarts + 1, {}};
            continue;
        }
        if (overlap == 1)
            read->items.erase(read->items.begin());
        rows = *std::move(read);
    }
    Page<Member> page;
    page.total = rows->total;
    page.items = std::move(rows->items);
    for (auto &member : page.items)
        remember(*state, member);
    const auto end = place.offset + static_cast<qint64>(page.items.size());
    if (!page.items.empty() && end < *page.total)
        page.nextCursor = toCursor({end, place.restarts, page.items.back().id});
    co_return page;
}

Answer<Member> changeRole(SharedState state, QString memberId, QString role, CancelToken cancel)
{
    const auto several = role.split(u',', Qt::SkipEmptyParts);
    const QJsonValue sent = several.size() > 1 ? QJsonValue(QJsonArray::fromStringList(several)) : QJsonValue(role);
    const QJsonObject body{{u"memberId"_s, memberId}, {u"role"_s, sent}, {u"organizationId"_s, state->tenantId}};
    auto changing = callForBody(state->http, posting({u"organization"_s, u"update-member-role"_s}, body), cancel);
    const auto changed = co_await changing;
    if (!changed)
        co_return fail(changed.error());
    // Its answer lacks the name; if this fails the role has changed nevertheless, and the next reading shows it.
    auto reading = memberOfId(state->http, state->tenantId, memberId, std::move(cancel));
    auto member = co_await reading;
    if (member)
        remember(*state, *member);
    co_return member;
}

Answer<Member> setBanned(SharedState state, QString memberId, bool banned, CancelToken cancel)
{
    auto asking = readCanBan(state, cancel);
    const auto canBan = co_await asking;
    if (!canBan)
        co_return fail(canBan.error());
    if (!*canBan) {
        auto refusing = notOffered<Member>(std::move(cancel));
        co_return co_await refusing;
    }
    auto finding = memberOfId(state->http, state->tenantId, memberId, cancel);
    auto member = co_await finding;
    if (!member)
        co_return fail(member.error());
    auto changing = callForOutcome(
        state->http, posting({u"admin"_s, banned ? u"ban-user"_s : u"unban-user"_s}, {{u"userId"_s, member->userId}}),
        std::move(cancel));
    const auto changed = co_await changing;
    if (!changed)
        co_return fail(changed.error());
    if (banned)
        state->banned.insert(member->userId);
    else
        state->banned.remove(member->userId);
    remember(*state, *member);
    co_return member;
}

Answer<bool> readCanBan(SharedState state, CancelToken cancel)
{
    if (state->canBan)
        co_return *state->canBan;
    const QJsonObject body{{u"permissions"_s, QJsonObject{{u"user"_s, QJsonArray{u"ban"_s, u"list"_s}}}}};
    auto asked =
        callFor<bool>(state->http, posting({u"admin"_s, u"has-permission"_s}, body), std::move(cancel), decodeSuccess);
    const auto may = co_await asked;
    if (!may && !isMissing(may.error()))
        co_return fail(may.error());
    state->canBan = may && *may;
    co_return *state->canBan;
}

} // namespace rollcall::betterauth

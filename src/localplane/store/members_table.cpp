// SPDX-License-Identifier: MIT
#include "localplane/store/members_table.h"

#include "localplane/store/search_text.h"
#include "localplane/store/tenants_table.h"

namespace rollcall::plane {

namespace {

QString searchTextOf(const Member &member) { return searchText({member.displayName, member.email, member.phone}); }

template <typename... Values>
std::optional<MemberRow> one(Database &db, const char *condition, const Values &...values)
{
    const auto sql = selecting(memberColumns) + " FROM members WHERE " + condition;
    Query query(db, sql.c_str(), values...);
    return query.next() ? std::optional(readMember(query)) : std::nullopt;
}

std::optional<std::int64_t> limitOf(const Member &member)
{
    return member.credits ? member.credits->limit : std::nullopt;
}

std::optional<std::int64_t> usedOf(const Member &member)
{
    return member.credits ? std::optional(member.credits->used) : std::nullopt;
}

} // namespace

MemberRow readMember(const Query &query)
{
    MemberRow row;
    auto &member = row.member;
    row.ordinal = query.integer(0);
    member.id = query.text(1);
    member.userId = query.text(2);
    member.email = query.text(3);
    member.phone = query.text(4);
    member.displayName = query.text(5);
    member.role = query.text(6);
    member.statusWord = query.text(7);
    member.status = memberStatusFrom(member.statusWord);
    member.type = memberTypeFrom(query.text(8));
    member.teams = query.list(9);
    if (!query.isNull(11))
        member.credits = Credits{query.optional(10), query.integer(11)};
    member.lastActive = query.instant(12);
    member.joined = query.instant(13);
    row.created = query.instant(14);
    member.updated = query.instant(15);
    member.version = QString::number(query.integer(16));
    row.tenantId = query.text(17);
    row.invitationId = query.text(18);
    row.changeNumber = query.integer(19);
    if (!query.isNull(20) || !query.isNull(21))
        member.limits = MemberLimits{query.optional(20), query.optional(21)};
    member.activeKeys = query.number(22);
    return row;
}

std::optional<MemberRow> findMember(Database &db, const QString &tenantId, const QString &id)
{
    return one(db, "tenant_id = ? AND id = ?", tenantId, id);
}

std::optional<MemberRow> findMemberByAccount(Database &db, const QString &tenantId, const QString &accountId)
{
    return one(db, "tenant_id = ? AND account_id = ?", tenantId, accountId);
}

std::optional<MemberRow> findMemberByInvitation(Database &db, const QString &invitationId)
{
    return one(db, "invitation_id = ? AND status = 'invited'", invitationId);
}

void insertMember(Database &db, MemberRow &row, Instant now)
{
    auto &member = row.member;
    const auto limits = member.limits.value_or(MemberLimits());
    row.changeNumber = nextChangeNumber(db, row.tenantId, 1);
    row.created = row.created.isKnown() ? row.created : now;
    member.updated = now;
    member.version = QStringLiteral("1");
    Query(db,
          "INSERT INTO members (id, tenant_id, account_id, invitation_id, email, phone, display_name, search, role, "
          "status,"
          " type, teams, credits_limit, credits_used, last_active, joined, created, updated, change_number, "
          "rate_limit, budget)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          member.id, row.tenantId, OrNull{member.userId}, OrNull{row.invitationId}, OrNull{member.email},
          OrNull{member.phone}, member.displayName, searchTextOf(member), member.role, toWord(member.status),
          toWord(member.type), member.teams, limitOf(member), usedOf(member), member.lastActive, member.joined,
          row.created, now, row.changeNumber, limits.requestsPerMinute, limits.budget)
        .run();
}

void updateMember(Database &db, MemberRow &row, Instant now)
{
    auto &member = row.member;
    const auto limits = member.limits.value_or(MemberLimits());
    row.changeNumber = nextChangeNumber(db, row.tenantId);
    member.updated = now;
    member.version = QString::number(member.version.toLongLong() + 1);
    Query(db,
          "UPDATE members SET account_id = ?, invitation_id = ?, email = ?, phone = ?, display_name = ?, search = ?, "
          "role = ?,"
          " status = ?, teams = ?, credits_limit = ?, credits_used = ?, joined = ?, updated = ?, version = version + 1,"
          " change_number = ?, rate_limit = ?, budget = ? WHERE id = ?",
          OrNull{member.userId}, OrNull{row.invitationId}, OrNull{member.email}, OrNull{member.phone},
          member.displayName, searchTextOf(member), member.role, toWord(member.status), member.teams, limitOf(member),
          usedOf(member), member.joined, now, row.changeNumber, limits.requestsPerMinute, limits.budget, member.id)
        .run();
}

void noteUse(Database &db, MemberRow &row)
{
    row.changeNumber = nextChangeNumber(db, row.tenantId);
    Query(db, "UPDATE members SET credits_limit = ?, credits_used = ?, change_number = ? WHERE id = ?",
          limitOf(row.member), usedOf(row.member), row.changeNumber, row.member.id)
        .run();
}

void deleteMember(Database &db, const MemberRow &row, Instant now)
{
    const auto number = nextChangeNumber(db, row.tenantId, -1);
    Query(db, "DELETE FROM members WHERE id = ?", row.member.id).run();
    Query(db, "INSERT INTO removed_members (tenant_id, change_number, member_id, removed) VALUES (?, ?, ?, ?)",
          row.tenantId, number, row.member.id, now)
        .run();
}

int countOthers(Database &db, const QString &tenantId, const QStringList &roles, const QString &exceptId)
{
    Query query(db,
                "SELECT count(*) FROM members WHERE tenant_id = ? AND status = 'active' AND id <> ?"
                " AND role IN (SELECT value FROM json_each(?))",
                tenantId, exceptId, roles);
    query.next();
    return query.number(0);
}

void touchMembers(Database &db, const QString &accountId, Instant now)
{
    QStringList tenants;
    Query query(db, "SELECT tenant_id FROM members WHERE account_id = ?", accountId);
    while (query.next())
        tenants.append(query.text(0));
    for (const auto &tenant : std::as_const(tenants)) {
        Query(db, "UPDATE members SET last_active = ?, change_number = ? WHERE tenant_id = ? AND account_id = ?", now,
              nextChangeNumber(db, tenant), tenant, accountId)
            .run();
    }
}

} // namespace rollcall::plane

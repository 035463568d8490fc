// SPDX-License-Identifier: MIT
#include "localplane/credits/month.h"

#include "localplane/rules/rule_set.h"
#include "localplane/store/members_table.h"

#include <QDateTime>

namespace rollcall::plane {

namespace {

QDate dayOf(Instant now) { return QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date(); }

/// Whether the month is one that has not been begun; a fresh data folder is in its first.
bool isNew(Database &db, const QString &month)
{
    const auto key = QStringLiteral("month");
    Query known(db, "SELECT value FROM meta WHERE key = ?", key);
    const bool first = !known.next();
    // A clock that was set back does not give anybody a second budget.
    if (!first && known.text(0) >= month)
        return false;
    Query(db, "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key,
          month)
        .run();
    return !first;
}

} // namespace

Instant nextMonth(Instant now)
{
    const auto today = dayOf(now);
    const auto first = QDate(today.year(), today.month(), 1).addMonths(1);
    return Instant::fromMs(QDateTime(first, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
}

void beginMonth(Database &db, Instant now)
{
    if (!isNew(db, dayOf(now).toString(QStringLiteral("yyyy-MM"))))
        return;
    QStringList monthly;
    Query tenants(db, "SELECT id, rule_set FROM tenants");
    while (tenants.next()) {
        const auto *rules = findRuleSet(tenants.text(1));
        if (rules && rules->quota.monthly)
            monthly.append(tenants.text(0));
    }
    std::vector<MemberRow> users;
    const auto sql = selecting(memberColumns)
                     + " FROM members WHERE credits_used > 0 AND tenant_id IN (SELECT value FROM json_each(?))";
    Query query(db, sql.c_str(), monthly);
    while (query.next())
        users.push_back(readMember(query));
    for (auto &row : users) {
        row.member.credits->used = 0;
        noteUse(db, row);
    }
}

} // namespace rollcall::plane

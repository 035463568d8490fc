// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_ledger.h"

#include "localplane/seed/sample_text.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::plane {

namespace {

std::int64_t number(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInteger();
}

} // namespace

void SampleLedger::addShare(const Member &member, std::optional<std::int64_t> allocated, std::int64_t used,
                            std::int64_t returned, Instant lastUse)
{
    constexpr std::int64_t soonSeconds = 600;
    const bool handedOut = allocated && m_tenant.pool.total;
    if (handedOut)
        m_lines.push_back({CreditEvent::Allocate, member, allocated, member.joined.plusSeconds(soonSeconds), true});
    if (used > 0)
        m_lines.push_back({CreditEvent::Use, member, used, lastUse, !handedOut});
    if (returned > 0)
        m_lines.push_back({CreditEvent::Reclaim, member, returned, lastUse.plusSeconds(soonSeconds), true});
}

void SampleLedger::addMember(const QJsonObject &sample, const Member &member)
{
    const auto returned = number(sample, "returned");
    const auto lastUse = member.lastActive.isKnown() ? member.lastActive : member.joined;
    if (!member.credits)
        return addShare(member, std::nullopt, number(sample, "used"), 0, lastUse);
    auto allocated = member.credits->limit;
    if (allocated)
        *allocated += returned;
    addShare(member, allocated, member.credits->used, returned, lastUse);
}

void SampleLedger::addFormerMember(const QJsonObject &sample)
{
    Member member;
    member.id = newId("mem");
    member.displayName = text(sample, "name");
    member.joined = before(m_now, text(sample, "joined"));
    const auto credits = sample.value(QLatin1String("credits")).toArray();
    const auto used = credits.at(1).toInteger();
    const auto allocated =
        credits.at(0).isNull() ? std::nullopt : std::optional<std::int64_t>(credits.at(0).toInteger());
    addShare(member, allocated, used, allocated ? *allocated - used : 0, before(m_now, text(sample, "left")));
}

QString SampleLedger::finish(const QString &administrator)
{
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) { return a.at < b.at; });
    auto &pool = m_tenant.pool;
    const auto enter = [&](const Line &line, const QString &actor) {
        TransactionRow row;
        row.tenantId = m_tenant.tenant.id;
        row.transaction = {newId("crd"), line.event, {},    line.member.id, line.member.displayName,
                           line.amount,  pool.left,  actor, line.at};
        insertTransaction(m_plane.db, row);
    };
    pool.left = pool.total;
    if (pool.total) {
        const auto start = m_lines.empty() ? m_now : m_lines.front().at;
        enter({CreditEvent::Grant, {}, pool.total, start.plusSeconds(-3600), true},
              QStringLiteral("System administrator"));
    }
    for (const auto &line : m_lines) {
        const auto amount = line.amount.value_or(0);
        const bool used = line.event == CreditEvent::Use;
        pool.used += used ? amount : 0;
        if (pool.left && line.fromPool)
            *pool.left += line.event == CreditEvent::Reclaim ? amount : -amount;
        enter(line, used ? line.member.displayName : administrator);
    }
    if (pool.left.value_or(0) < 0)
        return QStringLiteral("its members have more than its pool.");
    Query(m_plane.db, "UPDATE tenants SET pool_left = ?, pool_used = ? WHERE id = ?", pool.left, pool.used,
          m_tenant.tenant.id)
        .run();
    return {};
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "localplane/credits/credit_actions.h"

#include "localplane/activity/activity.h"
#include "localplane/credits/ledger.h"
#include "localplane/members/member_json.h"
#include "localplane/members/visibility.h"

namespace rollcall::plane {

namespace {

constexpr qint64 mostCredits = 1'000'000'000'000;

std::optional<Problem> outOfRange(const Body &body, const QString &field, qint64 least)
{
    const auto value = body.integer(field);
    if (!value || (*value >= least && *value <= mostCredits))
        return std::nullopt;
    return Problem::field(422, QStringLiteral("out_of_range"),
                          QStringLiteral("%1 is from %2 to %3.").arg(field).arg(least).arg(mostCredits), field);
}

Problem conflict(const char *code, const QString &sentence)
{
    return Problem::of(409, QString::fromLatin1(code), sentence);
}

Answer<MemberRow> target(const Call &call, Action action)
{
    auto row = findMember(call.db(), call.tenantId(), call.arguments.first());
    if (!row || !isVisible(call, *row))
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such member.")));
    if (auto problem = denied(decide(call.policy(), action, row->member)))
        return refuse(*problem);
    if (auto problem = lostUpdate(call, row->member.version))
        return refuse(*problem);
    return *row;
}

QString told(const std::optional<Credits> &credits)
{
    if (!credits)
        return QStringLiteral("none");
    return credits->limit ? QString::number(*credits->limit) : QStringLiteral("unlimited");
}

Reply saved(Call &call, MemberRow &row, const char *action, const QString &before, const QString &after)
{
    updateMember(call.db(), row, call.now);
    record(call, call.tenantId(), {action, "member", row.member.id, before, after});
    return memberReply(row);
}

// What was held back for a limited share returns to the pool, from which an unlimited one draws.
Answer<Reply> takeLimitAway(Call &call, MemberRow &row)
{
    auto &member = row.member;
    if (!call.policy().quota.unlimited)
        return refuse(Problem::field(422, QStringLiteral("limit_required"),
                                     QStringLiteral("A share has a limit here. Name an amount."),
                                     QStringLiteral("amount")));
    const auto before = told(member.credits);
    const auto left = movePool(call.db(), call.tenantId(), unusedOf(member).value_or(0), 0);
    member.credits = Credits{std::nullopt, member.credits ? member.credits->used : 0};
    enterInLedger(call, CreditEvent::Allocate, member, std::nullopt, left);
    return saved(call, row, "credits.allocate", before, told(member.credits));
}

} // namespace

Answer<Reply> allocateCredits(Call &call)
{
    auto row = target(call, Action::AllocateCredits);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    const auto amountField = QStringLiteral("amount");
    if (auto problem = outOfRange(call.body, amountField, 1))
        return refuse(*problem);
    if (member.credits && !member.credits->limit)
        return refuse(conflict("share_unlimited", QStringLiteral("%1 has no limit already.").arg(member.displayName)));
    const auto amount = call.body.integer(amountField);
    if (!amount)
        return takeLimitAway(call, *row);
    // Read inside the change, which holds the write lock: two administrators cannot both take the last credits.
    const auto available = call.scope->row.pool.left.value_or(0);
    if (*amount > available)
        return refuse(
            conflict("pool_exhausted",
                     QStringLiteral("The pool has %1 left, which is less than %2.").arg(available).arg(*amount)));
    const auto before = told(member.credits);
    const auto left = movePool(call.db(), call.tenantId(), -*amount, 0);
    auto credits = member.credits.value_or(Credits{0, 0});
    credits.limit = *credits.limit + *amount;
    member.credits = credits;
    enterInLedger(call, CreditEvent::Allocate, member, amount, left);
    return saved(call, *row, "credits.allocate", before, told(member.credits));
}

Answer<Reply> reclaimCredits(Call &call)
{
    auto row = target(call, Action::AllocateCredits);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    const auto amountField = QStringLiteral("amount");
    if (auto problem = outOfRange(call.body, amountField, 1))
        return refuse(*problem);
    const auto wanted = call.body.integer(amountField);
    const bool unlimited = member.credits && !member.credits->limit;
    if (unlimited && wanted)
        return refuse(
            conflict("share_unlimited",
                     QStringLiteral("%1 has no limit, so only all of it can be taken back.").arg(member.displayName)));
    const auto unused = unusedOf(member);
    if (!unlimited && unused.value_or(0) == 0)
        return refuse(conflict("nothing_to_reclaim",
                               QStringLiteral("%1 has nothing unused to give back.").arg(member.displayName)));
    if (wanted && *wanted > *unused)
        return refuse(conflict("more_than_unused",
                               QStringLiteral("%1 has only %2 unused.").arg(member.displayName).arg(*unused)));
    const auto before = told(member.credits);
    const auto amount = unlimited ? 0 : wanted.value_or(*unused);
    const auto left = movePool(call.db(), call.tenantId(), amount, 0);
    member.credits->limit = unlimited ? member.credits->used : *member.credits->limit - amount;
    enterInLedger(call, CreditEvent::Reclaim, member, unlimited ? std::nullopt : std::optional<std::int64_t>(amount),
                  left);
    // Who has nothing and never used any is where a new member is; elsewhere an empty share blocks calls.
    if (call.policy().quota.requiredToCall && *member.credits == Credits{0, 0})
        member.credits.reset();
    return saved(call, *row, "credits.reclaim", before, told(member.credits));
}

Answer<Reply> setLimits(Call &call)
{
    auto row = target(call, Action::SetLimits);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    const auto rate = QStringLiteral("requests_per_minute");
    const auto budget = QStringLiteral("budget");
    const auto names = call.body.names();
    if (names.isEmpty())
        return refuse(Problem::of(422, QStringLiteral("nothing_to_change"), QStringLiteral("Name what is to change.")));
    if (auto problem = outOfRange(call.body, rate, 0))
        return refuse(*problem);
    if (auto problem = outOfRange(call.body, budget, 0))
        return refuse(*problem);
    const auto text = [&] {
        const auto limits = member.limits.value_or(MemberLimits());
        const auto word = [](const std::optional<std::int64_t> &value) {
            return value ? QString::number(*value) : QStringLiteral("none");
        };
        return QStringLiteral("budget %1, requests per minute %2")
            .arg(word(limits.budget), word(limits.requestsPerMinute));
    };
    const auto before = text();
    auto limits = member.limits.value_or(MemberLimits());
    if (names.contains(rate))
        limits.requestsPerMinute = call.body.integer(rate);
    if (names.contains(budget)) {
        limits.budget = call.body.integer(budget);
        member.credits = Credits{limits.budget, member.credits ? member.credits->used : 0};
    }
    member.limits = limits == MemberLimits() ? std::nullopt : std::optional(limits);
    return saved(call, *row, "member.set_limits", before, text());
}

} // namespace rollcall::plane

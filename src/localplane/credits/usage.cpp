// SPDX-License-Identifier: MIT
#include "localplane/credits/usage.h"

#include "localplane/credits/ledger.h"

namespace rollcall::plane {

namespace {

constexpr qint64 largestUse = 1'000'000'000;
constexpr std::int64_t minute = 60;

Answer<MemberRow> callingMember(const Call &call)
{
    auto row = findMember(call.db(), call.tenantId(), call.scope->standing.memberId);
    if (!row)
        return refuse(Problem::of(403, QStringLiteral("member_required"),
                                  QStringLiteral("Only a member of this tenant can do this.")));
    return *row;
}

/// Why the member cannot spend this much now.
std::optional<Problem> obstacle(const Call &call, const MemberRow &row, std::int64_t amount)
{
    const auto &quota = call.policy().quota;
    const auto &member = row.member;
    if (quota.requiredToCall && !member.credits)
        return Problem::of(402, QStringLiteral("no_credits"),
                           QStringLiteral("No %1 are allocated to you yet. Ask an administrator of %2.")
                               .arg(quota.unit, call.scope->row.tenant.name));
    const auto unused = unusedOf(member);
    if (unused == 0)
        return Problem::of(402, QStringLiteral("quota_exhausted"),
                           QStringLiteral("Nothing of your %1 is left. %2Ask an administrator of %3 for more.")
                               .arg(quota.unit,
                                    quota.monthly ? QStringLiteral("It begins anew with the next month. ") : QString(),
                                    call.scope->row.tenant.name));
    if (unused && *unused < amount)
        return Problem::of(402, QStringLiteral("quota_exhausted"),
                           QStringLiteral("You have %1 left, and this needs %2.").arg(*unused).arg(amount));
    // A limited share was taken out of the pool when it was given; everybody else draws on what is left there.
    const auto &left = call.scope->row.pool.left;
    if (!unused && left && *left < amount)
        return Problem::of(402, QStringLiteral("quota_exhausted"),
                           QStringLiteral("%1 has %2 left, and this needs %3.")
                               .arg(call.scope->row.tenant.name)
                               .arg(*left)
                               .arg(amount));
    return std::nullopt;
}

std::optional<Problem> tooFast(const Call &call, const MemberRow &row)
{
    const auto most = row.member.limits ? row.member.limits->requestsPerMinute : std::nullopt;
    if (!most || callsSince(call.db(), call.tenantId(), row.member.id, call.now.plusSeconds(-minute)) < *most)
        return std::nullopt;
    auto problem = Problem::of(429, QStringLiteral("member_rate_limited"),
                               QStringLiteral("You may call %1 times a minute.").arg(*most));
    problem.retryAfterSeconds = static_cast<int>(minute);
    return problem;
}

Reply usageReply(const Call &call, const MemberRow &row)
{
    const auto &credits = row.member.credits;
    const bool shared = !call.policy().quota.perMember;
    const auto used = shared ? usedByLedger(call.db(), call.tenantId(), row.member.id) : credits ? credits->used : 0;
    const auto blocked = obstacle(call, row, 1);
    JsonWriter json;
    json.beginObject().key("usage").beginObject();
    json.optional("limit", credits ? credits->limit : std::optional<std::int64_t>()).field("used", qint64{used});
    json.optional("left", unusedOf(row.member));
    json.optional("requests_per_minute",
                  row.member.limits ? row.member.limits->requestsPerMinute : std::optional<std::int64_t>());
    json.optional("blocked", blocked ? blocked->code : QString());
    json.optional("blocked_reason", blocked ? blocked->detail : QString()).endObject().endObject();
    return Reply::json(std::move(json));
}

} // namespace

Answer<Reply> ownUsage(Call &call)
{
    const auto row = callingMember(call);
    if (!row)
        return refuse(row.error());
    return usageReply(call, *row);
}

Answer<Reply> spend(Call &call)
{
    auto row = callingMember(call);
    if (!row)
        return refuse(row.error());
    const auto field = QStringLiteral("amount");
    const auto amount = call.body.integer(field).value_or(0);
    if (amount < 1 || amount > largestUse)
        return refuse(Problem::field(422, QStringLiteral("out_of_range"),
                                     QStringLiteral("amount is from 1 to %1.").arg(largestUse), field));
    if (auto problem = tooFast(call, *row))
        return refuse(*problem);
    if (auto problem = obstacle(call, *row, amount))
        return refuse(*problem);
    auto &member = row->member;
    const bool ownShare = unusedOf(member).has_value();
    const auto left = movePool(call.db(), call.tenantId(), ownShare ? 0 : -amount, amount);
    call.scope->row.pool.left = left;
    if (call.policy().quota.perMember) {
        auto credits = member.credits.value_or(Credits{});
        credits.used += amount;
        member.credits = credits;
        noteUse(call.db(), *row);
    }
    enterInLedger(call, CreditEvent::Use, member, amount, left);
    return usageReply(call, *row);
}

} // namespace rollcall::plane

// SPDX-License-Identifier: MIT
#include "support/fake_credits.h"

#include "support/fake_play.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Error missing() { return Error::of(Error::Kind::NotFound, u"not_found"_s); }

Result<Member> move(FakeTenant &tenant, CreditEvent event, const QString &id, std::optional<std::int64_t> amount)
{
    const auto *row = tenant.find(id);
    if (!row)
        return fail(missing());
    auto member = *row;
    auto credits = member.credits.value_or(Credits{0, 0});
    if (event == CreditEvent::Allocate)
        credits.limit = amount ? std::optional(credits.limit.value_or(0) + *amount) : std::nullopt;
    else
        credits.limit = amount ? credits.limit.value_or(0) - *amount : credits.used;
    member.credits = credits;
    member.updated = tenant.now;
    CreditTransaction line;
    line.id = u"crd-%1"_s.arg(tenant.ledger.size());
    line.event = event;
    line.memberId = id;
    line.memberName = member.displayName;
    line.amount = amount;
    line.actor = u"Me"_s;
    line.at = tenant.now;
    tenant.ledger.insert(tenant.ledger.begin(), line);
    return tenant.put(member);
}

} // namespace

Answer<CreditPool> FakeCredits::pool(CancelToken cancel)
{
    return play<CreditPool>(m_tenant, u"pool"_s, cancel, [](FakeTenant &t) { return Result<CreditPool>(t.pool); });
}

Answer<Member> FakeCredits::allocate(QString id, std::optional<std::int64_t> amount, QString, CancelToken cancel)
{
    return play<Member>(m_tenant, u"allocate"_s, cancel,
                        [=](FakeTenant &t) { return move(t, CreditEvent::Allocate, id, amount); });
}

Answer<Member> FakeCredits::reclaim(QString id, std::optional<std::int64_t> amount, QString, CancelToken cancel)
{
    return play<Member>(m_tenant, u"reclaim"_s, cancel,
                        [=](FakeTenant &t) { return move(t, CreditEvent::Reclaim, id, amount); });
}

Answer<Page<CreditTransaction>> FakeCredits::transactions(QString memberId, ListRequest request, CancelToken cancel)
{
    return play<Page<CreditTransaction>>(m_tenant, u"transactions"_s, cancel, [=](FakeTenant &t) {
        std::vector<CreditTransaction> lines;
        std::copy_if(t.ledger.cbegin(), t.ledger.cend(), std::back_inserter(lines),
                     [&](const CreditTransaction &line) { return memberId.isEmpty() || line.memberId == memberId; });
        return pageOf(t, lines, request);
    });
}

Answer<OwnUsage> FakeCredits::ownUsage(CancelToken cancel)
{
    return play<OwnUsage>(m_tenant, u"ownUsage"_s, cancel, [](FakeTenant &) { return Result<OwnUsage>(OwnUsage()); });
}

Answer<Member> FakeCredits::setLimits(QString id, QString, MemberLimits limits, CancelToken cancel)
{
    return play<Member>(m_tenant, u"setLimits"_s, cancel, [=](FakeTenant &t) -> Result<Member> {
        const auto *row = t.find(id);
        if (!row)
            return fail(missing());
        auto member = *row;
        member.limits = limits;
        return t.put(member);
    });
}

} // namespace rollcall::test

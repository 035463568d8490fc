// SPDX-License-Identifier: MIT
#include "session/tenant_credits.h"

#include "controlplane/credits_plane.h"
#include "http/pause.h"

#include <QUuid>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int recentTransactions = 20;

Error unsupported() { return Error::of(Error::Kind::Unsupported, QStringLiteral("action_not_supported")); }

/// The facet and what keeps it alive; the facet is null where there is no connection, or no such thing.
struct Reached {
    std::shared_ptr<TenantPlane> plane;
    CreditsPlane *credits = nullptr;
    Error why;
};

Reached reach(const QPointer<TenantSession> &session)
{
    Reached reached;
    reached.plane = session ? session->plane() : nullptr;
    reached.credits = reached.plane ? reached.plane->credits() : nullptr;
    reached.why = reached.plane ? unsupported() : Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out"));
    return reached;
}

template <typename T>
Result<T> shown(const QPointer<TenantSession> &session, const Reached &reached, Result<T> answer)
{
    const bool ours = session && session->plane() == reached.plane;
    if (!ours)
        return answer;
    if constexpr (std::is_same_v<T, Member>) {
        if (answer)
            session->takeMember(*answer);
    }
    if (!answer && (std::is_same_v<T, Member> || answer.error().kind == Error::Kind::Unauthorized))
        session->takeFailure(answer.error());
    return answer;
}

/// A change of one member's share that is in the ledger after the row that was on show.
struct Sought {
    CreditEvent event;
    Member target;
    std::optional<std::int64_t> amount;
};

bool made(const Sought &sought, const CreditTransaction &line)
{
    // Both times are the server's. Who takes back "all of it" does not know how much that was.
    const bool sameAmount = line.amount == sought.amount || (sought.event == CreditEvent::Reclaim && !sought.amount);
    return line.event == sought.event && sameAmount && line.at.ms > sought.target.updated.ms;
}

Member afterwards(const Sought &sought, const CreditTransaction &line)
{
    auto member = sought.target;
    auto credits = member.credits.value_or(Credits{0, 0});
    if (!line.amount)
        credits.limit = sought.event == CreditEvent::Reclaim ? std::optional(credits.used) : std::nullopt;
    else
        credits.limit =
            credits.limit.value_or(0) + (sought.event == CreditEvent::Reclaim ? -*line.amount : *line.amount);
    member.credits = credits;
    return member;
}

Answer<Member> settle(std::shared_ptr<TenantPlane> plane, Sought sought, Error error)
{
    auto reading = plane->credits()->transactions(sought.target.id, {{}, recentTransactions}, CancelToken());
    const auto ledger = co_await reading;
    error.code = ledger ? QStringLiteral("not_applied") : QStringLiteral("outcome_unknown");
    if (!ledger)
        co_return fail(error);
    const auto line = std::find_if(ledger->items.cbegin(), ledger->items.cend(),
                                   [&](const CreditTransaction &known) { return made(sought, known); });
    if (line == ledger->items.cend())
        co_return fail(error);
    co_return afterwards(sought, *line);
}

Answer<Member> move(QPointer<TenantSession> session, Sought sought, CancelToken cancel)
{
    const auto reached = reach(session);
    if (!reached.credits) {
        co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
        co_return fail(reached.why);
    }
    const auto key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto sending = sought.event == CreditEvent::Allocate
                       ? reached.credits->allocate(sought.target.id, sought.amount, key, cancel)
                       : reached.credits->reclaim(sought.target.id, sought.amount, key, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        auto settling = settle(reached.plane, sought, answer.error());
        answer = co_await settling;
    }
    co_return shown(session, reached, std::move(answer));
}

} // namespace

Answer<Member> allocateCredits(QPointer<TenantSession> session, Member target, std::optional<std::int64_t> amount,
                               CancelToken cancel)
{
    return move(std::move(session), {CreditEvent::Allocate, std::move(target), amount}, std::move(cancel));
}

Answer<Member> reclaimCredits(QPointer<TenantSession> session, Member target, std::optional<std::int64_t> amount,
                              CancelToken cancel)
{
    return move(std::move(session), {CreditEvent::Reclaim, std::move(target), amount}, std::move(cancel));
}

Answer<Member> setMemberLimits(QPointer<TenantSession> session, Member target, MemberLimits limits, CancelToken cancel)
{
    const auto reached = reach(session);
    if (!reached.credits) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(reached.why);
    }
    auto sending = reached.credits->setLimits(target.id, target.version, limits, cancel);
    auto answer = co_await sending;
    // The version goes along, so whoever sends it again does no harm.
    if (!answer && answer.error().outcomeUnknown())
        answer.error().code = QStringLiteral("outcome_unknown");
    co_return shown(session, reached, std::move(answer));
}

Answer<CreditPool> readPool(QPointer<TenantSession> session, CancelToken cancel)
{
    const auto reached = reach(session);
    if (!reached.credits) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(reached.why);
    }
    auto reading = reached.credits->pool(cancel);
    auto answer = co_await reading;
    co_return shown(session, reached, std::move(answer));
}

Answer<OwnUsage> readOwnUsage(QPointer<TenantSession> session, CancelToken cancel)
{
    const auto reached = reach(session);
    if (!reached.credits) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(reached.why);
    }
    auto reading = reached.credits->ownUsage(cancel);
    auto answer = co_await reading;
    co_return shown(session, reached, std::move(answer));
}

namespace {

Answer<Page<CreditTransaction>> noLedger()
{
    co_await pause(std::chrono::milliseconds(0), CancelToken());
    co_return fail(unsupported());
}

} // namespace

RemoteList<CreditTransaction>::Read creditTransactions(const QString &memberId)
{
    return [memberId](TenantPlane &plane, ListRequest request, CancelToken cancel) {
        auto *credits = plane.credits();
        return credits ? credits->transactions(memberId, std::move(request), std::move(cancel)) : noLedger();
    };
}

} // namespace rollcall

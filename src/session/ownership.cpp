// SPDX-License-Identifier: MIT
#include "session/ownership.h"

#include "controlplane/ownership_plane.h"
#include "http/pause.h"
#include "session/unreachable.h"

#include <QPointer>

namespace rollcall {

namespace {

Answer<Member> settle(std::shared_ptr<TenantPlane> plane, Member target, QString topRole, Error error,
                      CancelToken cancel)
{
    auto asking = plane->details(cancel);
    const auto details = co_await asking;
    if (details && details->policy.callerRole != topRole) {
        target.role = topRole;
        co_return target;
    }
    error.code = details ? QStringLiteral("not_applied") : QStringLiteral("outcome_unknown");
    co_return fail(error);
}

Answer<Member> transferring(QPointer<TenantSession> session, Member target, Secret password, QString idempotencyKey,
                            CancelToken cancel)
{
    const auto plane = session->plane();
    const auto topRole = session->policy().transfer.role;
    auto *ownership = plane ? plane->ownership() : nullptr;
    if (!ownership) {
        co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
        co_return fail(unreachable(plane, "no_transfer"));
    }
    auto sending = ownership->transfer(target.id, password, idempotencyKey, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        auto settling = settle(plane, target, topRole, answer.error(), cancel);
        answer = co_await settling;
    }
    if (!session)
        co_return answer;
    const bool wrongPassword = !answer && answer.error().field(QStringLiteral("password"));
    if (answer)
        session->takeMember(*answer);
    else if (!wrongPassword && answer.error().kind != Error::Kind::Cancelled)
        session->takeFailure(answer.error());
    co_return answer;
}

} // namespace

Answer<Member> transferOwnership(TenantSession &session, Member target, Secret password, QString idempotencyKey,
                                 CancelToken cancel)
{
    return transferring(QPointer(&session), std::move(target), std::move(password), std::move(idempotencyKey),
                        std::move(cancel));
}

} // namespace rollcall

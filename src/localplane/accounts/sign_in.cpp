// SPDX-License-Identifier: MIT
#include "localplane/accounts/sign_in.h"

#include "localplane/activity/activity.h"

#include "domain/address.h"

namespace rollcall::plane {

namespace {

// Somebody who is in no tenant yet may sign in, to answer an invitation; somebody whom every tenant has disabled may not.
bool isDisabledEverywhere(Database &db, const QString &accountId)
{
    Query query(db, "SELECT count(*), coalesce(sum(status = 'disabled'), 0) FROM members WHERE account_id = ?",
                accountId);
    query.next();
    return query.number(0) > 0 && query.number(0) == query.number(1);
}

} // namespace

Problem tooManyAttempts(int wait)
{
    auto problem = Problem::of(429, QStringLiteral("too_many_attempts"),
                               QStringLiteral("Too many wrong passwords. Try again in a while."));
    problem.retryAfterSeconds = wait;
    return problem;
}

std::optional<Problem> verifySignIn(Call &call)
{
    const auto identifier = call.body.text(QStringLiteral("identifier"));
    const auto password = call.body.text(QStringLiteral("password"));
    std::optional<AccountRow> account;
    {
        const auto lock = call.db().lock();
        account = findAccountByIdentifier(call.db(), identifier);
    }
    const auto name = digestOf(account ? account->id : EmailAddress::fold(identifier));
    auto &attempts = call.plane.attempts;
    if (const int wait = attempts.waitFor(name, call.now); wait > 0)
        return tooManyAttempts(wait);
    const bool canSignIn = account && !account->passwordHash.isEmpty();
    if (!canSignIn)
        call.plane.passwords.pretend(password);
    if (!canSignIn || !call.plane.passwords.verify(account->passwordHash, password)) {
        attempts.failed(name, call.now);
        return Problem::of(401, QStringLiteral("wrong_credentials"),
                           QStringLiteral("This e-mail or phone and this password do not belong together."));
    }
    attempts.succeeded(name);
    call.verifiedAccount = account->id;
    return std::nullopt;
}

Answer<AccountRow> enterAccount(Call &call)
{
    auto account = findAccount(call.db(), call.verifiedAccount);
    if (!account)
        return refuse(Problem::of(401, QStringLiteral("wrong_credentials"), QStringLiteral("This account is gone.")));
    if (!account->systemAdministrator && isDisabledEverywhere(call.db(), account->id))
        return refuse(Problem::of(403, QStringLiteral("account_disabled"),
                                  QStringLiteral("This account is disabled. An administrator can enable it again.")));
    call.caller.kind = Caller::Kind::Session;
    call.caller.account = *account;
    record(call, {}, {"session.start", "account", account->id, {}, {}});
    return std::move(*account);
}

} // namespace rollcall::plane

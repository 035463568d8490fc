// SPDX-License-Identifier: MIT
#include "localplane/accounts/own_password.h"

#include "localplane/accounts/sign_in.h"

namespace rollcall::plane {

std::optional<Problem> verifyOwnPassword(Call &call)
{
    const auto &account = call.caller.account;
    const auto name = digestOf(account.id);
    auto &attempts = call.plane.attempts;
    if (const int wait = attempts.waitFor(name, call.now); wait > 0)
        return tooManyAttempts(wait);
    if (!call.plane.passwords.verify(account.passwordHash, call.body.text(QStringLiteral("password")))) {
        attempts.failed(name, call.now);
        return Problem::field(401, QStringLiteral("wrong_credentials"), QStringLiteral("This is not your password."),
                              QStringLiteral("password"));
    }
    attempts.succeeded(name);
    call.verifiedAccount = account.id;
    return std::nullopt;
}

} // namespace rollcall::plane

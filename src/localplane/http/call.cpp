// SPDX-License-Identifier: MIT
#include "localplane/http/call.h"

namespace rollcall::plane {

namespace {

int statusOf(const QString &code)
{
    static const QStringList aboutState{QStringLiteral("not_certified"),     QStringLiteral("not_active"),
                                        QStringLiteral("not_disabled"),      QStringLiteral("already_accepted"),
                                        QStringLiteral("invitation_closed"), QStringLiteral("action_not_supported"),
                                        QStringLiteral("tenant_suspended"),  QStringLiteral("target_not_fitting")};
    static const QStringList aboutInput{QStringLiteral("unknown_role"), QStringLiteral("role_not_assignable"),
                                        QStringLiteral("role_not_invitable"), QStringLiteral("role_fixed")};
    if (aboutState.contains(code))
        return 409;
    return aboutInput.contains(code) ? 422 : 403;
}

} // namespace

std::optional<Problem> denied(const Decision &decision, const QString &field)
{
    if (decision.allowed())
        return std::nullopt;
    if (!decision.supported())
        return Problem::of(409, QStringLiteral("action_not_supported"),
                           QStringLiteral("There is no such action here."));
    const auto sentence =
        decision.remedy.isEmpty() ? decision.reason : decision.reason + QLatin1Char(' ') + decision.remedy;
    const int status = statusOf(decision.code);
    if (status == 422 && !field.isEmpty())
        return Problem::field(status, decision.code, sentence, field);
    return Problem::of(status, decision.code, sentence);
}

std::optional<Problem> lostUpdate(const Call &call, const QString &version)
{
    const auto wanted = call.request.header(QStringLiteral("if-match"));
    if (wanted.isEmpty() || wanted == QStringLiteral("*"))
        return std::nullopt;
    const auto tags = wanted.split(QLatin1Char(','));
    for (const auto &tag : tags) {
        const auto bare = tag.trimmed().remove(QLatin1Char('"'));
        if (bare == version)
            return std::nullopt;
    }
    return Problem::of(412, QStringLiteral("lost_update"), QStringLiteral("Somebody else has changed this meanwhile."));
}

} // namespace rollcall::plane

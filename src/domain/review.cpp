// SPDX-License-Identifier: MIT
#include "domain/review.h"

namespace rollcall {

QString toWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Keep: return QStringLiteral("keep");
    case Verdict::Change: return QStringLiteral("change");
    case Verdict::Remove: return QStringLiteral("remove");
    case Verdict::Undecided: break;
    }
    return QStringLiteral("undecided");
}

Verdict verdictFrom(const QString &word)
{
    for (const auto verdict : {Verdict::Keep, Verdict::Change, Verdict::Remove}) {
        if (word == toWord(verdict))
            return verdict;
    }
    return Verdict::Undecided;
}

Decision checkDecision(const Member &member, const ReviewDecision &decision)
{
    const bool acts = decision.verdict == Verdict::Change || decision.verdict == Verdict::Remove;
    if (acts && decision.reason.trimmed().isEmpty())
        return Decision::deny(QStringLiteral("reason_required"), {});
    if (decision.verdict == Verdict::Change && (decision.role.isEmpty() || decision.role == member.role))
        return Decision::deny(QStringLiteral("role_required"), {});
    return Decision::allow();
}

} // namespace rollcall

// SPDX-License-Identifier: MIT
#include "ui/review/review_text.h"

#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Review", text); }

QString fromTo(const QString &before, const QString &after)
{
    //: What it was and what it is: "Member → Developer admin"
    return say("%1 → %2").arg(before, after);
}

QString shareText(const std::optional<Credits> &credits)
{
    if (!credits)
        return say("none");
    return credits->limit ? QLocale().toString(static_cast<qlonglong>(*credits->limit)) : say("no limit");
}

QString joinedText(const Member &member, bool invited, Instant now)
{
    const auto day = member.joined.isKnown() ? shortDate(member.joined, now) : QString();
    if (member.type == MemberType::ApiOnly)
        return day.isEmpty() ? say("Created, API-only") : say("Created %1, API-only").arg(day);
    if (invited)
        return day.isEmpty() ? say("Joined by invitation") : say("Joined %1 by invitation").arg(day);
    return day.isEmpty() ? say("Joined") : say("Joined %1").arg(day);
}

QString disabledText(const Member &member, Instant now)
{
    return member.lastActive.isKnown() ? say("Disabled, last active %1").arg(shortDate(member.lastActive, now))
                                       : say("Disabled");
}

QString limitsText(const Member &before, const Member &after)
{
    const auto pace = [](const Member &member) {
        const auto &limits = member.limits;
        return limits && limits->requestsPerMinute
                   ? QLocale().toString(static_cast<qlonglong>(*limits->requestsPerMinute))
                   : say("no limit");
    };
    return pace(before) == pace(after) ? say("Budget changed")
                                       : say("Requests a minute %1").arg(fromTo(pace(before), pace(after)));
}

} // namespace

ReviewMark::Kind markOf(Differences changes)
{
    const auto has = [changes](Differences any) { return bool(changes & any); };
    if (has(Difference::Joined))
        return ReviewMark::Joined;
    if (has(Difference::Left))
        return ReviewMark::Left;
    if (has(Difference::RoleUp | Difference::RoleDown | Difference::RoleChanged))
        return ReviewMark::Role;
    if (has(Difference::Disabled | Difference::Enabled | Difference::StatusChanged))
        return ReviewMark::Status;
    return changes ? ReviewMark::Credits : ReviewMark::None;
}

QString changeText(const Policy &policy, const MemberDifference &difference, bool invited, Instant now)
{
    const auto &[before, after, changes] = difference;
    if (!before)
        return joinedText(*after, invited, now);
    if (!after)
        return say("Left");
    QStringList parts;
    if (before->role != after->role)
        parts.append(fromTo(policy.roleLabel(before->role), policy.roleLabel(after->role)));
    if (changes.testFlag(Difference::Disabled))
        parts.append(disabledText(*after, now));
    else if (changes.testFlag(Difference::Enabled))
        parts.append(say("Enabled again"));
    else if (changes.testFlag(Difference::StatusChanged))
        parts.append(fromTo(statusText(policy, before->status, before->statusWord),
                            statusText(policy, after->status, after->statusWord)));
    if (changes.testFlag(Difference::Credits))
        parts.append(say("Limit %1").arg(fromTo(shareText(before->credits), shareText(after->credits))));
    if (changes.testFlag(Difference::Limits))
        parts.append(limitsText(*before, *after));
    return parts.join(QStringLiteral("; "));
}

QString changeText(const Policy &policy, const InvitationDifference &difference)
{
    if (difference.kind == InvitationDifference::Kind::Opened)
        return say("Invitation opened");
    if (!difference.after)
        return say("Invitation no longer listed");
    const auto &after = *difference.after;
    if (after.state == InvitationState::Pending)
        return say("Invitation expired");
    return say("Invitation: %1").arg(stateText(policy, after.state, after.stateWord));
}

QString reviewTitle(Instant begun)
{
    constexpr int monthsInQuarter = 3;
    const auto day = QDateTime::fromMSecsSinceEpoch(begun.ms).date();
    //: "Q4 2026 access review"
    return say("Q%1 %2 access review").arg((day.month() - 1) / monthsInQuarter + 1).arg(day.year());
}

QString momentText(Instant when, Instant now)
{
    if (!when.isKnown())
        return absoluteTime(when);
    const auto time = QDateTime::fromMSecsSinceEpoch(when.ms).time().toString(QStringLiteral("HH:mm"));
    return say("%1, %2").arg(shortDate(when, now), time);
}

QString reviewErrorText(const Error &error, const QString &host)
{
    if (error.kind == Error::Kind::Refused) {
        if (error.code == QLatin1StringView("reason_required"))
            return say("A reason has to be given.");
        if (error.code == QLatin1StringView("role_required"))
            return say("Another role has to be chosen.");
        if (error.code == QLatin1StringView("loading"))
            return say("The lists have not been read yet.");
        if (error.code == QLatin1StringView("undecided"))
            return say("Not everybody is decided.");
        if (error.code == QLatin1StringView("not_kept"))
            return say("This sign-in keeps nothing on this computer, so there is no place for snapshots and reviews.");
    }
    if (error.kind == Error::Kind::Storage && error.code == QLatin1StringView("damaged"))
        return say("The snapshot under review is damaged and cannot be read.");
    return textFor(error, Attempt::Read, host).whole();
}

QString meanwhileText(const Policy &policy, const ReviewAct &act, Instant now)
{
    if (!act.now)
        return act.state == ReviewAct::State::Moot ? say("Has left since the snapshot") : QString();
    if (act.state != ReviewAct::State::Open || !act.since)
        return {};
    return say("Since the snapshot: %1").arg(changeText(policy, {act.member, act.now, act.since}, false, now));
}

QString actText(const Policy &policy, const ReviewAct &act)
{
    const bool removal = act.decision.verdict == Verdict::Remove;
    const auto role = policy.roleLabel(act.decision.role);
    switch (act.state) {
    case ReviewAct::State::Done: return removal ? say("Access revoked") : say("Is %1 now").arg(role);
    case ReviewAct::State::Moot: return say("Has left");
    case ReviewAct::State::Open: break;
    }
    return removal ? say("Loses access") : say("Becomes %1").arg(role);
}

} // namespace rollcall

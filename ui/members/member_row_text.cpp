// SPDX-License-Identifier: MIT
#include "ui/members/member_row_text.h"

#include "domain/phone.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rollcall {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

QString say(const char *text) { return QCoreApplication::translate("MemberRow", text); }
QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

} // namespace

QString CreditsText::spoken() const
{
    if (!bar)
        return used;
    if (share >= 1)
        return say("Exhausted, %1 of %2 used").arg(used, total);
    return say("%1 of %2 used").arg(used, total);
}

CreditsText creditsText(const Policy &policy, const Member &member)
{
    CreditsText text;
    if (member.status == MemberStatus::Invited) {
        text.used = say("Set on joining");
        return text;
    }
    const bool empty = !member.credits || (member.credits->limit == 0 && member.credits->used == 0);
    if (empty && policy.quota.requiredToCall) {
        text.used = say("No %1 yet").arg(policy.quota.unit);
        text.missing = true;
        return text;
    }
    if (!member.credits) {
        text.used = !policy.quota.perMember  ? say("Shared pool")
                    : policy.quota.unlimited ? say("No limit")
                                             : say("Not provided");
        return text;
    }
    text.used = number(member.credits->used);
    if (!member.credits->limit) {
        text.used = say("%1, no limit").arg(text.used);
        return text;
    }
    const auto limit = *member.credits->limit;
    text.total = number(limit);
    text.share = limit > 0 ? static_cast<double>(member.credits->used) / static_cast<double>(limit) : 1.0;
    text.bar = true;
    return text;
}

QString creditsLeftText(const Member &member)
{
    if (!member.credits || !member.credits->limit)
        return QStringLiteral("—");
    return number(std::max<std::int64_t>(0, *member.credits->limit - member.credits->used));
}

QString paceText(const Member &member)
{
    if (!member.limits || !member.limits->requestsPerMinute)
        return QStringLiteral("—");
    return say("%1 a minute").arg(number(*member.limits->requestsPerMinute));
}

QString memberAddress(const Member &member)
{
    return member.email.isEmpty() ? formatPhone(member.phone) : member.email;
}

QString memberName(const Member &member)
{
    return member.displayName.isEmpty() ? memberAddress(member) : member.displayName;
}

QString isolated(const QString &text)
{
    const bool turns = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return turns ? firstStrongIsolate + text + popDirectionalIsolate : text;
}

QString isolatedName(const Member &member) { return isolated(memberName(member)); }

QString lastActiveText(const Member &member, Instant now, bool cached)
{
    if (!member.lastActive.isKnown() && !member.lastActive.isNever())
        return QStringLiteral("—");
    return cached ? absoluteShort(member.lastActive, now) : relativeTime(member.lastActive, now);
}

QString teamsText(const QStringList &teams, int shown)
{
    if (teams.isEmpty())
        return QStringLiteral("—");
    if (teams.size() <= shown)
        return teams.join(QStringLiteral(", "));
    return say("%1, +%2").arg(teams.constFirst()).arg(teams.size() - 1);
}

} // namespace rollcall

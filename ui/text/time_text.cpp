// SPDX-License-Identifier: MIT
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace rollcall {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

QString say(const char *text) { return QCoreApplication::translate("TimeText", text); }
QString count(const char *text, std::int64_t n)
{
    return QCoreApplication::translate("TimeText", text, nullptr, static_cast<int>(n));
}

QDateTime local(Instant when) { return QDateTime::fromMSecsSinceEpoch(when.ms).toLocalTime(); }

std::int64_t secondsBetween(Instant from, Instant to) { return std::max<std::int64_t>(0, (to.ms - from.ms) / 1000); }

QString unknownText(Instant when) { return when.isNever() ? say("Never") : say("Not provided"); }

} // namespace

QString relativeTime(Instant when, Instant now)
{
    if (!when.isKnown())
        return unknownText(when);
    const auto seconds = secondsBetween(when, now);
    if (seconds < minute)
        return say("Just now");
    if (seconds < hour)
        return count("%n min ago", seconds / minute);
    const auto then = local(when).date();
    const auto today = local(now).date();
    if (then == today || seconds < 6 * hour)
        return count("%n h ago", seconds / hour);
    if (then.daysTo(today) == 1)
        return say("Yesterday");
    return shortDate(when, now);
}

QString shortDate(Instant when, Instant now)
{
    if (!when.isKnown())
        return unknownText(when);
    const auto then = local(when).date();
    const auto format =
        then.year() == local(now).date().year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(then, format);
}

QString absoluteTime(Instant when)
{
    if (!when.isKnown())
        return unknownText(when);
    return QLocale().toString(local(when), QStringLiteral("ddd d MMM, HH:mm"));
}

QString absoluteShort(Instant when, Instant now)
{
    if (!when.isKnown())
        return unknownText(when);
    const auto then = local(when);
    if (then.date() == local(now).date())
        return QLocale().toString(then.time(), QStringLiteral("HH:mm"));
    return shortDate(when, now);
}

QString countdown(Instant until, Instant now)
{
    if (!until.isKnown())
        return say("No expiry");
    if (now >= until)
        return say("Expired");
    const auto seconds = secondsBetween(now, until);
    if (seconds < hour)
        return count("%n min left", std::max<std::int64_t>(1, seconds / minute));
    if (seconds < day)
        return count("%n h left", seconds / hour);
    const auto days = seconds / day;
    const auto hours = seconds % day / hour;
    if (days >= 7 || hours == 0)
        return count("%n d left", days);
    return say("%1 d %2 h left").arg(days).arg(hours);
}

QString age(Instant since, Instant now)
{
    if (!since.isKnown())
        return unknownText(since);
    const auto seconds = secondsBetween(since, now);
    if (seconds < minute)
        return count("%n s", seconds);
    if (seconds < hour)
        return count("%n min", seconds / minute);
    if (seconds < day) {
        const auto minutes = seconds % hour / minute;
        return minutes == 0 ? count("%n h", seconds / hour) : say("%1 h %2 min").arg(seconds / hour).arg(minutes);
    }
    return count("%n d", seconds / day);
}

QString lifetime(std::int64_t seconds)
{
    // %n day(s) comes out as "7 day(s)" without a translation, so English has its forms here as well.
    if (seconds % day == 0) {
        const auto days = seconds / day;
        return days == 1 ? say("1 day") : count("%n days", days);
    }
    const auto hours = std::max<std::int64_t>(1, seconds / hour);
    return hours == 1 ? say("1 hour") : count("%n hours", hours);
}

} // namespace rollcall

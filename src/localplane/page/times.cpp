// SPDX-License-Identifier: MIT
#include "localplane/page/times.h"

#include <QDateTime>
#include <QLocale>

namespace rollcall::plane {

QString dayAndTime(Instant instant)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd d MMM yyyy, HH:mm")) + QStringLiteral(" UTC");
}

QString timeLeft(Instant end, Instant now)
{
    constexpr std::int64_t minute = 60'000;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    const auto left = end.ms - now.ms;
    if (left >= day)
        return QStringLiteral("%1 d %2 h left").arg(left / day).arg(left % day / hour);
    if (left >= hour)
        return QStringLiteral("%1 h %2 min left").arg(left / hour).arg(left % hour / minute);
    return QStringLiteral("%1 min left").arg(left / minute);
}

} // namespace rollcall::plane

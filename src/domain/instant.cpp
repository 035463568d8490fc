// SPDX-License-Identifier: MIT
#include "domain/instant.h"

#include <QDateTime>

namespace rollcall {

QString toRfc3339(Instant instant)
{
    if (!instant.isKnown())
        return {};
    const auto time = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return time.toString(instant.ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Instant fromRfc3339(const QString &text)
{
    // A time without an offset would be read as local time, and be wrong by hours without anyone noticing.
    const bool hasOffset = text.endsWith(QLatin1Char('Z')) || text.endsWith(QLatin1Char('z'))
                           || text.lastIndexOf(QLatin1Char('+')) > 10 || text.lastIndexOf(QLatin1Char('-')) > 10;
    if (text.size() < 20 || !hasOffset)
        return Instant::notProvided();
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return Instant::notProvided();
    return Instant::fromMs(time.toMSecsSinceEpoch());
}

} // namespace rollcall

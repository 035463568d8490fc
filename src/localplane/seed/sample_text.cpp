// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_text.h"

namespace rollcall::plane {

QString text(const QJsonObject &sample, const char *name) { return sample.value(QLatin1String(name)).toString(); }

Instant before(Instant now, const QString &age)
{
    if (age.isEmpty())
        return Instant::notProvided();
    std::int64_t seconds = 0;
    std::int64_t number = 0;
    for (const auto c : age) {
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            continue;
        }
        const std::int64_t unit = c == QLatin1Char('d') ? 24 * 3600 : c == QLatin1Char('h') ? 3600 : 60;
        seconds += number * unit;
        number = 0;
    }
    return now.plusSeconds(-seconds);
}

} // namespace rollcall::plane

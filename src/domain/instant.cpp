// SPDX-License-Identifier: MIT
#include "domain/instant.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <string_view>

namespace rollcall {

namespace {

// The years that have four digits, which is all that the form can say.
constexpr std::int64_t firstMs = -62'135'596'800'000; // 0001-01-01
constexpr std::int64_t lastMs = 253'402'300'799'999;  // 9999-12-31

} // namespace

// Written by hand: QDateTime takes ten times as long, which shows where a large list is exported.
QString toRfc3339(Instant instant)
{
    if (!instant.isKnown() || instant.ms < firstMs || instant.ms > lastMs)
        return {};
    using namespace std::chrono;
    const sys_time<milliseconds> when{milliseconds(instant.ms)};
    const auto day = floor<days>(when);
    const year_month_day date(day);
    const hh_mm_ss time(when - day);
    std::array<char, std::string_view("0000-00-00T00:00:00.000Z").size()> text{};
    std::size_t size = 0;
    const auto put = [&](auto value, unsigned digits, char after) {
        auto left = static_cast<unsigned>(value);
        for (auto place = digits; place-- > 0; left /= 10)
            text[size + place] = static_cast<char>('0' + left % 10);
        size += digits;
        text[size++] = after;
    };
    put(static_cast<int>(date.year()), 4, '-');
    put(static_cast<unsigned>(date.month()), 2, '-');
    put(static_cast<unsigned>(date.day()), 2, 'T');
    put(time.hours().count(), 2, ':');
    put(time.minutes().count(), 2, ':');
    const auto fraction = time.subseconds().count();
    put(time.seconds().count(), 2, fraction == 0 ? 'Z' : '.');
    if (fraction != 0)
        put(fraction, 3, 'Z');
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(size));
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

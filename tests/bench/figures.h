// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace rollcall::bench {

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The value that all but one in a hundred stay below.
inline double p99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// One line of the report, written to standard output as JSON; the report program makes the table of all.
struct Figure {
    const char *bench; ///< "P3"
    QString what;
    int members = 0;
    double value = 0;
    const char *unit = "ms";
    std::optional<double> floor = {};
    QString floorWhat = {};
    QString budget = {};
    bool met = true;
};

inline void print(const Figure &figure)
{
    const auto quoted = [](const QString &text) { return QLatin1Char('"') + text + QLatin1Char('"'); };
    QString line = QStringLiteral("{\"bench\":\"%1\",\"what\":%2,\"members\":%3,\"value\":%4,\"unit\":\"%5\"")
                       .arg(QLatin1StringView(figure.bench), quoted(figure.what))
                       .arg(figure.members)
                       .arg(figure.value, 0, 'f', 3)
                       .arg(QLatin1StringView(figure.unit));
    if (figure.floor)
        line += QStringLiteral(",\"floor\":%1,\"floor_what\":%2,\"ratio\":%3")
                    .arg(QString::number(*figure.floor, 'f', 3), quoted(figure.floorWhat),
                         QString::number(figure.value / *figure.floor, 'f', 2));
    if (!figure.budget.isEmpty())
        line += QStringLiteral(",\"budget\":%1,\"met\":%2")
                    .arg(quoted(figure.budget), figure.met ? QStringLiteral("true") : QStringLiteral("false"));
    std::puts(qPrintable(line + QLatin1Char('}')));
    std::fflush(stdout);
}

} // namespace rollcall::bench

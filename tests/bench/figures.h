// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>
#include <vector>

namespace rollcall::bench {

/// Milliseconds. `busy` is what the thread itself computed: what the work takes on a machine that does nothing else, where it does
/// not wait for anything. On one that builds something meanwhile, `wall` says little.
struct Time {
    double wall = 0;
    double busy = 0;
};

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

inline double greatest(std::vector<double> values) { return *std::max_element(values.cbegin(), values.cend()); }

/// One of the above, of either.
template <typename Pick>
Time pick(const std::vector<Time> &times, Pick of)
{
    std::vector<double> walls;
    std::vector<double> busies;
    for (const auto &time : times) {
        walls.push_back(time.wall);
        busies.push_back(time.busy);
    }
    return {of(walls), of(busies)};
}

inline double busyMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Work>
Time timeOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const auto before = busyMilliseconds();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, busyMilliseconds() - before};
}

template <typename Work>
double milliseconds(Work work)
{
    return timeOf(work).wall;
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
    std::optional<double> most = {}; ///< the budget as a value; none where it is of another size
    std::optional<double> busy = {}; ///< of the value, where all of it is computing

    Figure &of(Time time)
    {
        value = time.wall;
        busy = time.busy;
        return *this;
    }
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
    if (figure.busy)
        line += QStringLiteral(",\"busy\":%1").arg(*figure.busy, 0, 'f', 3);
    if (!figure.budget.isEmpty())
        line += QStringLiteral(",\"budget\":%1").arg(quoted(figure.budget));
    if (figure.most)
        line += QStringLiteral(",\"most\":%1").arg(*figure.most, 0, 'f', 3);
    std::puts(qPrintable(line + QLatin1Char('}')));
    std::fflush(stdout);
}

} // namespace rollcall::bench

// SPDX-License-Identifier: MIT
#include "cached_profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

constexpr int patienceMs = 60'000;

/// Milliseconds from starting the program to its usable frame and to its last, as its user waits for them: loading and
/// linking included.
struct Start {
    double usable = 0;
    double whole = 0;
};

std::optional<Start> startOnce(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const auto nextFrame = [&]() -> std::optional<double> {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(patienceMs))
                return std::nullopt;
        }
        process.readLine();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    const auto usable = nextFrame();
    if (!usable)
        return std::nullopt;
    const auto whole = nextFrame(); // a bare window has no more to say
    process.waitForFinished(patienceMs);
    return Start{*usable, whole.value_or(*usable)};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("members"), QStringLiteral("Cached members."), QStringLiteral("n"), QStringLiteral("10000")},
         {QStringLiteral("runs"), QStringLiteral("Starts of each program."), QStringLiteral("n"), QStringLiteral("11")},
         {QStringLiteral("json"), QStringLiteral("Write the figures here as well."), QStringLiteral("file")}});
    parser.process(app);
    const int members = parser.value(QStringLiteral("members")).toInt();
    const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
    const auto folder = QCoreApplication::applicationDirPath() + QLatin1Char('/');
    const QTemporaryDir profile;
    if (!rollcall::bench::makeProfile(profile.path(), members)) {
        std::fputs("the profile could not be made\n", stderr);
        return 1;
    }
    std::vector<double> console;
    std::vector<double> whole;
    std::vector<double> bare;
    // One of each in turn, so that what else the machine does falls on both; the first pair only warms the file cache.
    for (int run = 0; run <= runs; ++run) {
        const auto floor = startOnce(folder + QStringLiteral("rollcall-bench-bare"), {});
        const auto full =
            startOnce(folder + QStringLiteral("rollcall-bench-console"), {profile.path(), QString::number(members)});
        if (!floor || !full) {
            std::fputs("a window showed no usable frame\n", stderr);
            return 1;
        }
        if (run > 0) {
            bare.push_back(floor->usable);
            console.push_back(full->usable);
            whole.push_back(full->whole);
        }
    }
    const double ratio = median(console) / median(bare);
    std::printf("P1  start to the first usable frame, median of %d (%s)\n", runs,
                qPrintable(qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("desktop"))));
    std::printf("    %-44s %8.1f ms\n", qPrintable(QStringLiteral("console with %1 cached members").arg(members)),
                median(console));
    std::printf("    %-44s %8.1f ms\n", "bare Qt Quick window", median(bare));
    std::printf("    %-44s %8.1f ms\n", "console, everything around the list there", median(whole));
    std::printf("    %-44s %8.2f x   budget 2.00 x\n", "ratio", ratio);
    if (parser.isSet(QStringLiteral("json"))) {
        const QJsonObject figures{{QStringLiteral("bench"), QStringLiteral("P1")},
                                  {QStringLiteral("members"), members},
                                  {QStringLiteral("runs"), runs},
                                  {QStringLiteral("console_ms"), median(console)},
                                  {QStringLiteral("bare_ms"), median(bare)},
                                  {QStringLiteral("whole_ms"), median(whole)},
                                  {QStringLiteral("ratio"), ratio},
                                  {QStringLiteral("budget"), 2.0}};
        QFile file(parser.value(QStringLiteral("json")));
        if (!file.open(QFile::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            return 1;
    }
    return 0;
}

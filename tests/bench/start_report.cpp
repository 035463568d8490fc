// SPDX-License-Identifier: MIT
#include "cached_profile.h"
#include "figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

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

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("members"), QStringLiteral("Cached members."), QStringLiteral("n"), QStringLiteral("100000")},
         {QStringLiteral("runs"), QStringLiteral("Starts of each program."), QStringLiteral("n"),
          QStringLiteral("11")}});
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
    using namespace rollcall::bench;
    const auto display = qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("desktop"));
    print({"P1", QStringLiteral("start to the first usable frame, %1").arg(display), members, median(console), "ms",
           median(bare), QStringLiteral("a bare Qt Quick window"), QStringLiteral("300 ms, 2 x"),
           std::min(300.0, 2 * median(bare))});
    print({"P1", QStringLiteral("to the last frame of the start, %1").arg(display), members, median(whole)});
    return 0;
}

// SPDX-License-Identifier: MIT
#include "controlplane/whole_list.h"
#include "driver_rollcall/rollcall_driver.h"
#include "figures.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QProcess>
#include <QStandardPaths>

// P2: reading a whole list from a server on this machine into columns, beside curl, which fetches the same pages over one connection
// and drops them.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

double fetched(const QString &server, int members)
{
    QStringList urls{QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                     QStringLiteral("--noproxy"), QStringLiteral("*")};
    for (int first = 0; first < members; first += 1000)
        urls << QStringLiteral("%1/api/members?limit=1000&cursor=%2").arg(server).arg(first);
    // Each address has an output of its own, and all go over the connection of the first.
    for (int i = 1; i < (members + 999) / 1000; ++i)
        urls << QStringLiteral("-o") << QStringLiteral("/dev/null");
    return milliseconds([&] {
        if (QProcess::execute(QStringLiteral("curl"), urls) != 0)
            qFatal("curl could not read the pages");
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int members = QCoreApplication::arguments().value(1).toInt();
    if (members < 1)
        return 2;
    QProcess pages;
    pages.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    pages.start(QCoreApplication::applicationDirPath() + QStringLiteral("/rollcall-bench-pages"),
                {QString::number(members)});
    if (!pages.waitForStarted() || !pages.waitForReadyRead(120'000))
        return 1;
    const auto server = QStringLiteral("http://127.0.0.1:%1").arg(QString::fromLatin1(pages.readLine()).trimmed());
    RollcallDriver driver(HttpSettings{});
    const auto plane = driver.connect({QUrl(server), {}}, Secret(QStringLiteral("bench")));
    const auto tenant = plane->tenant(QStringLiteral("bench"));
    std::vector<double> syncs;
    std::vector<double> floors;
    // One of each in turn, so that what else the machine does falls on both; the first pair only warms up.
    for (int run = 0; run <= 5; ++run) {
        const auto time = milliseconds([&] {
            const auto read = QCoro::waitFor(readAllMembers(tenant, {}));
            if (!read || read->members->size() != static_cast<std::size_t>(members))
                qFatal("the list could not be read");
        });
        const auto floor = fetched(server, members);
        if (run == 0)
            continue;
        syncs.push_back(time);
        floors.push_back(floor);
    }
    print({"P2", QStringLiteral("first sync, 1000 a page, into columns"), members, median(syncs), "ms", median(floors),
           QStringLiteral("curl dropping the same pages"), QStringLiteral("1.5 x"), 1.5 * median(floors)});
    pages.terminate();
    pages.waitForFinished();
    return 0;
}

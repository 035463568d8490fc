// SPDX-License-Identifier: MIT
#include "localplane/http/log.h"
#include "localplane/http/server.h"
#include "localplane/options.h"
#include "localplane/plane.h"
#include "localplane/routes.h"
#include "localplane/seed/large_tenant.h"
#include "localplane/seed/sample.h"
#include "localplane/store/data_folder.h"
#include "localplane/store/schema.h"
#include "localplane/store/upkeep.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <thread>

#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace rollcall;
using namespace rollcall::plane;

class OffsetClock final : public Clock {
public:
    explicit OffsetClock(qint64 seconds) : m_seconds(seconds) {}
    [[nodiscard]] Instant now() const override { return m_system.now().plusSeconds(m_seconds); }

private:
    SystemClock m_system;
    qint64 m_seconds;
};

int failure(const QString &sentence)
{
    logNotice(QStringLiteral("rollcall-localplane: ") + sentence);
    return EXIT_FAILURE;
}

// Signals are taken by one thread that waits for them, so that no work is ever done inside a handler.
sigset_t blockEndSignals()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return ends;
}

void endWithStdin()
{
    char byte = 0;
    while (read(STDIN_FILENO, &byte, 1) > 0) {}
    kill(getpid(), SIGTERM);
}

void warnWhereOpen(const Options &options)
{
    if (options.certificateFile.isEmpty() && options.address != QStringLiteral("127.0.0.1")
        && options.address != QStringLiteral("::1") && options.address != QStringLiteral("localhost"))
        logNotice(
            QStringLiteral("WARNING: listening on %1 without TLS. Passwords and tokens cross the network in the clear.")
                .arg(options.address));
}

QString urlOf(const Options &options, int port)
{
    const auto scheme = options.certificateFile.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    const auto host = options.address.contains(QLatin1Char(':')) ? QLatin1Char('[') + options.address + QLatin1Char(']')
                                                                 : options.address;
    return QStringLiteral("%1://%2:%3").arg(scheme, host).arg(port);
}

int serve(const Options &options, const DataFolder &folder, const sigset_t &ends)
{
    auto key = Seal::open(folder.path() + QStringLiteral("/plane.key"));
    if (!key)
        return failure(QStringLiteral("The plane's key file cannot be read or made."));
    const OffsetClock clock(options.timeOffsetSeconds);
    Plane plane(clock, folder.path(), std::move(*key));
    if (const auto problem = migrate(plane.db); !problem.isEmpty())
        return failure(problem);
    upkeep(plane.db, clock.now());

    Dispatcher dispatcher(plane, allRoutes(), options.requestsPerSecond);
    dispatcher.followCalendar(clock.now());
    Server server(dispatcher, {options.certificateFile, options.keyFile});
    if (!server.isUsable())
        return failure(QStringLiteral("The certificate or its key cannot be used."));
    const int port = server.bind(options.address, options.port);
    if (port == 0)
        return failure(QStringLiteral("Cannot listen on %1 port %2.").arg(options.address).arg(options.port));
    const auto boundUrl = urlOf(options, port);
    plane.baseUrl = options.publicUrl.isEmpty() ? boundUrl : options.publicUrl;
    if (options.seedSample) {
        if (const auto problem = seedSample(plane); !problem.isEmpty())
            return failure(problem);
    }
    if (options.members > 0)
        seedLargeTenant(plane, options.members);
    plane.outbox.drain(plane.db, plane.seal);

    std::thread serving([&server] { server.serve(); });
    warnWhereOpen(options);
    std::printf("listening on %s\n", boundUrl.toUtf8().constData());
    std::fflush(stdout);
    if (options.exitWithStdin)
        std::thread(endWithStdin).detach();
    int received = 0;
    sigwait(&ends, &received);
    server.stop();
    serving.join();
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    umask(S_IRWXG | S_IRWXO);
    const auto ends = blockEndSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcall-localplane"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    if (sodium_init() < 0)
        return failure(QStringLiteral("The cryptography library does not start."));
    const auto options = readOptions(QCoreApplication::arguments());
    if (!options)
        return failure(options.error());
    try {
        const auto folder = DataFolder::open(options->dataFolder);
        if (!folder)
            return failure(folder.error());
        return serve(*options, *folder, ends);
    } catch (const std::exception &problem) {
        return failure(QStringLiteral("The database cannot be used: %1").arg(QString::fromUtf8(problem.what())));
    }
}

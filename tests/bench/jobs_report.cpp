// SPDX-License-Identifier: MIT
#include "credentials/memory_store.h"
#include "driver_rollcall/rollcall_driver.h"
#include "figures.h"
#include "session/tenant_jobs.h"
#include "session/tenant_session.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/plane_process.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QUuid>

// P10: many invitations as a job, journaled and told row by row as in the console, beside curl, which sends the same requests to the
// same control plane at once and forgets the answers.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

QString addressOf(int number, const QString &round)
{
    return QStringLiteral("person-%1@%2.example").arg(number).arg(round);
}

class World {
public:
    World() : m_store(m_profile.filePath(QStringLiteral("cache")))
    {
        RollcallDriver driver;
        const auto signedIn =
            test::await(driver.signIn({m_server.url(), {}}, QStringLiteral("bill.lumbergh@initech.example"),
                                      Secret(QStringLiteral("correct-horse-sample-1")), {}));
        if (!signedIn)
            qFatal("signing in failed");
        m_credential = signedIn->credential;
        m_plane = driver.connect({m_server.url(), {}}, m_credential);
        const auto tenants = test::await(m_plane->tenants({}, {}, {}));
        for (const auto &summary : tenants->items) {
            if (summary.tenant.name == QStringLiteral("Initech"))
                m_tenant = summary.tenant.id;
        }
        TenantSession::Parts parts;
        parts.accountId = QStringLiteral("00000000-0000-4000-8000-000000000001");
        parts.tenant.id = m_tenant;
        parts.plane = m_plane->tenant(m_tenant);
        parts.store = &m_store;
        parts.keychain = &m_keychain;
        parts.clock = &m_clock;
        parts.jobTimings.undoWindow = std::chrono::milliseconds(0); // a pause for people is no work
        m_session = std::make_unique<TenantSession>(parts);
        m_session->open();
        m_session->setActive(true);
        QEventLoop loop;
        while (!m_session->online() || !m_session->hasPolicy() || m_session->asOf() == Instant::notProvided())
            loop.processEvents(QEventLoop::WaitForMoreEvents);
    }

    double byJob(int count, const QString &round)
    {
        JobDraft draft;
        for (int number = 0; number < count; ++number) {
            JobItem item;
            item.label = item.invitation.address = addressOf(number, round);
            item.invitation.role = QStringLiteral("member");
            draft.items.push_back(item);
        }
        return milliseconds([&] {
            auto &jobs = *m_session->jobs();
            const auto id = jobs.submit(draft);
            QEventLoop loop;
            while (!jobs.job(id)->finished())
                loop.processEvents(QEventLoop::WaitForMoreEvents);
            if (jobs.job(id)->count(JobRowState::Done) != count)
                qFatal("not everybody was invited");
        });
    }

    /// The requests as the driver makes them.
    [[nodiscard]] double byCurl(int count, const QString &round) const
    {
        QByteArray requests;
        for (int number = 0; number < count; ++number) {
            requests += number == 0 ? "" : "next\n";
            requests += "url = \"" + m_server.url().toEncoded() + "/api/invitations\"\n";
            requests += "header = \"Authorization: Bearer " + m_credential.reveal().toUtf8() + "\"\n";
            requests += "header = \"Tenant-Id: " + m_tenant.toUtf8() + "\"\n";
            requests += "header = \"Idempotency-Key: " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "\"\n";
            requests += "header = \"Content-Type: application/json\"\n";
            requests += R"(data = "{\"channel\":\"email\",\"address\":\")" + addressOf(number, round).toUtf8()
                        + R"(\",\"role\":\"member\"}")" + '\n';
            requests += "output = \"/dev/null\"\nwrite-out = \"%{http_code}\\n\"\nnoproxy = \"*\"\nsilent\n";
        }
        QProcess curl;
        const auto time = milliseconds([&] {
            curl.start(QStringLiteral("curl"),
                       {QStringLiteral("--parallel"), QStringLiteral("--config"), QStringLiteral("-")});
            curl.write(requests);
            curl.closeWriteChannel();
            curl.waitForFinished(600'000);
        });
        if (curl.readAllStandardOutput().count("201\n") != count)
            qFatal("curl could not invite everybody");
        return time;
    }

private:
    test::PlaneProcess m_server;
    QTemporaryDir m_profile;
    OfflineStore m_store;
    MemoryStore m_keychain;
    SystemClock m_clock;
    Secret m_credential;
    QString m_tenant;
    std::shared_ptr<ControlPlane> m_plane;
    std::unique_ptr<TenantSession> m_session;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    if (count < 1)
        return 2;
    qputenv("ROLLCALL_BIN", QCoreApplication::applicationDirPath().toUtf8());
    World world;
    std::vector<double> jobs;
    std::vector<double> floors;
    // One of each in turn, so that what else the machine does, and how full the server is, falls on both.
    for (int round = 0; round < 3; ++round) {
        floors.push_back(world.byCurl(count, QStringLiteral("curl-%1").arg(round)));
        jobs.push_back(world.byJob(count, QStringLiteral("job-%1").arg(round)));
    }
    print({"P10", QStringLiteral("invitations as a job"), count, median(jobs), "ms", median(floors),
           QStringLiteral("the same requests by curl --parallel"), QStringLiteral("1.5 x"), 1.5 * median(floors)});
    return 0;
}

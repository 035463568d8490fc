// SPDX-License-Identifier: MIT
// Kills the process that runs a job at random moments, on a bad network, until it is done. $ROLLCALL_KILLS is how often (100 where
// it is not set), $ROLLCALL_SEED what chance follows from; both are printed.
#include "driver_rollcall/rollcall_driver.h"
#include "flaky_proxy.h"
#include "support/await.h"
#include "support/plane_process.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QTimer>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 500;
constexpr int patienceMs = 120'000; // of one run that nobody kills, on a machine that is busy and under a sanitizer
constexpr QLatin1StringView samplePassword("correct-horse-sample-1");

/// A server with one tenant to work in, the network before it, and what outlives each run.
class World {
public:
    explicit World(std::uint32_t seed) : proxy(plane.url(), seed), m_random(seed)
    {
        RollcallDriver driver;
        const auto signedIn =
            await(driver.signIn({plane.url(), {}}, u"bill.lumbergh@initech.example"_s, Secret(samplePassword), {}));
        if (!signedIn)
            qFatal("signing in failed");
        m_credential = signedIn->credential;
        const auto server = driver.connect({plane.url(), {}}, m_credential);
        const auto tenants = await(server->tenants({}, {}, {}));
        for (const auto &summary : tenants->items) {
            if (summary.tenant.name == u"Initech"_s)
                tenantId = summary.tenant.id;
        }
        tenant = server->tenant(tenantId);
    }

    /// Runs until it is done or killed; what it printed, where it was not killed.
    std::optional<QStringList> run(bool kill)
    {
        QProcess runner;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ROLLCALL_TEST_CREDENTIAL"_s, m_credential.reveal());
        runner.setProcessEnvironment(environment);
        runner.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QEventLoop loop;
        QObject::connect(&runner, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer end;
        end.setSingleShot(true);
        QObject::connect(&end, &QTimer::timeout, &runner, &QProcess::kill);
        // Mostly after some requests, wherever that is; now and then while it is still reading what was left.
        const int requests = draw(5) == 0 ? 0 : 1 + draw(9);
        const int moment = requests == 0 ? draw(150) : draw(15);
        const int before = proxy.changes();
        if (kill && requests > 0)
            QObject::connect(&proxy, &FlakyProxy::changeCame, &end, [&] {
                if (proxy.changes() - before >= requests && end.interval() != moment) // clazy:exclude=lambda-in-connect
                    end.start(moment);
            });
        runner.start(qEnvironmentVariable("ROLLCALL_BIN") + u"/job_runner"_s,
                     {proxy.url().toString(), tenantId, profile.path(), QString::number(people)});
        end.start(kill && requests == 0 ? moment : patienceMs);
        loop.exec();
        if (runner.exitStatus() == QProcess::CrashExit)
            return std::nullopt;
        return QString::fromUtf8(runner.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    [[nodiscard]] QHash<QString, QStringList> invitationsByAddress() const
    {
        QHash<QString, QStringList> byAddress;
        ListRequest request;
        do {
            const auto page = await(tenant->invitations(request, {}));
            for (const auto &invitation : page->items)
                byAddress[invitation.address].append(invitation.id);
            request.cursor = page->nextCursor;
        } while (!request.cursor.isEmpty());
        return byAddress;
    }
    [[nodiscard]] QSet<QString> linksTaken() const
    {
        QFile file(profile.filePath(u"taken"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        return {lines.cbegin(), lines.cend()};
    }

    PlaneProcess plane;
    FlakyProxy proxy;
    QTemporaryDir profile;
    QString tenantId;
    std::shared_ptr<TenantPlane> tenant;

private:
    [[nodiscard]] int draw(int below) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(below)); }

    std::minstd_rand m_random;
    Secret m_credential;
};

} // namespace

class JobKillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPersonHasOneInvitationAndEveryRowTellsTheTruth()
    {
        const int wanted =
            qEnvironmentVariableIsSet("ROLLCALL_KILLS") ? qEnvironmentVariableIntValue("ROLLCALL_KILLS") : 100;
        const auto seed = qEnvironmentVariableIsSet("ROLLCALL_SEED")
                              ? static_cast<std::uint32_t>(qEnvironmentVariable("ROLLCALL_SEED").toULong())
                              : QRandomGenerator::global()->generate();
        qInfo("ROLLCALL_SEED=%u ROLLCALL_KILLS=%d", seed, wanted);
        int kills = 0;
        for (std::uint32_t world = 0; kills < wanted; ++world) {
            World here(seed + world);
            QVERIFY(!here.tenantId.isEmpty());
            auto told = here.run(kills < wanted);
            for (; !told; told = here.run(kills < wanted))
                QVERIFY2(++kills <= wanted, "a run that nobody killed did not come to an end");
            check(here, *told);
            if (QTest::currentTestFailed())
                return;
            qInfo("%d kills", kills);
        }
    }

private:
    static void check(const World &world, const QStringList &told)
    {
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.constLast(), u"done"_s);
        QCOMPARE(told.size(), people + 1);
        const auto invitations = world.invitationsByAddress();
        const auto taken = world.linksTaken();
        for (int number = 0; number < people; ++number) {
            const auto row = told.at(number).split(u' ');
            const auto address = u"person-%1@kill.example"_s.arg(number);
            QCOMPARE(row.value(1), address);
            const auto made = invitations.value(address);
            QVERIFY2(made.size() == 1, qPrintable(u"%1 has %2 invitations"_s.arg(address).arg(made.size())));
            QCOMPARE(row.value(2), made.constFirst());
            QCOMPARE(row.value(3), u"2"_s); // Done
            // A link that is shown once was either handed on, or is told to be lost.
            QVERIFY2(row.value(4) == u"lost"_s || taken.contains(made.constFirst()), qPrintable(told.at(number)));
            QVERIFY2(row.value(4) != u"none"_s, qPrintable(told.at(number)));
        }
    }
};

QTEST_GUILESS_MAIN(JobKillTest)
#include "job_kill_test.moc"

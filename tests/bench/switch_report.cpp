// SPDX-License-Identifier: MIT
#include "cached_profile.h"
#include "credentials/memory_store.h"
#include "driver_rollcall/rollcall_driver.h"
#include "figures.h"
#include "people.h"
#include "session/account_inventory.h"
#include "session/account_keychain.h"
#include "session/app_session.h"
#include "store/offline_store.h"
#include "support/fake_plane.h"
#include "ui/members/members_view_model.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpServer>
#include <QTemporaryDir>

// P6: from the choice of another tenant to its members in the page's model, out of the sealed cache, with a window's worth of rows
// read. Two accounts: one whose control plane answers, and one whose control plane takes connections and never says anything.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

constexpr int tenants = 200;
constexpr int silent = 20; ///< of them at the control plane that does not answer
constexpr int windowRows = 30;

struct Place {
    QString account;
    QString tenant;
};

const QString answering = QStringLiteral("00000000-0000-4000-8000-000000000001");
const QString quiet = QStringLiteral("00000000-0000-4000-8000-000000000002");

/// A console that has shown all tenants before, started again.
class World {
public:
    explicit World(int members) : m_members(people(members)), m_store(m_profile.filePath(QStringLiteral("cache")))
    {
        if (!m_silence.listen(QHostAddress::LocalHost))
            qFatal("no port to be silent at");
        m_drivers.add(test::driverOf(m_server));
        m_drivers.add(std::make_unique<RollcallDriver>());
        m_server->credentials.insert(m_credential.reveal());
        auto first = record(answering, QStringLiteral("fake"), QUrl(QStringLiteral("https://fake.example")));
        auto second = record(quiet, QStringLiteral("rollcall"),
                             QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_silence.serverPort())));
        for (int number = 0; number < tenants; ++number)
            add(number % (tenants / silent) == 0 ? second : first, QStringLiteral("tenant-%1").arg(number));
        AccountInventory inventory(m_profile.path());
        if (!inventory.write({{first, second}, answering, m_places[1].tenant}))
            qFatal("the inventory could not be written");
        AppSession::Services services;
        services.drivers = &m_drivers;
        services.keychain = &m_keychain;
        services.store = &m_store;
        services.clock = &m_clock;
        services.profileFolder = m_profile.path();
        m_console = std::make_unique<AppSession>(services);
        QObject::connect(m_console.get(), &AppSession::currentChanged, &m_page,
                         [this] { m_page.setSession(m_console->current()); });
        m_console->start();
        show(m_places[1]);
    }

    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }

    /// Until rows of that tenant, and of no other, can be drawn.
    void show(const Place &place)
    {
        m_console->show(place.account, place.tenant);
        QEventLoop loop;
        const auto *session = m_console->current();
        while (m_page.model()->shown()->table != session->members() || session->members()->empty())
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        for (int row = 0; row < windowRows; ++row)
            (void)m_page.model()->data(m_page.model()->index(row), MembersModel::SummaryRole);
    }

private:
    AccountSession::Record record(const QString &account, const QString &kind, const QUrl &url)
    {
        AccountSession::Record made;
        made.id = account;
        made.kind = kind;
        made.endpoint.url = url;
        made.identifier = QStringLiteral("amelia@fake.example");
        if (!QCoro::waitFor(writeCredential(&m_keychain, account, m_credential)))
            qFatal("the credential could not be kept");
        return made;
    }

    void add(AccountSession::Record &record, const QString &tenant)
    {
        TenantSummary summary;
        summary.tenant.id = tenant;
        summary.tenant.name = tenant;
        record.tenants.append(summary);
        if (record.id == answering) {
            const auto there = m_server->add(tenant);
            for (const auto &member : *m_members)
                there->put(member);
        }
        if (!keepTenant(m_store, m_keychain, record.id, tenant, m_members))
            qFatal("a tenant could not be kept");
        m_places.push_back({record.id, tenant});
    }

    const Secret m_credential{QStringLiteral("bench")};
    MemberTablePtr m_members;
    QTemporaryDir m_profile;
    QTcpServer m_silence;
    std::shared_ptr<test::FakeServer> m_server = std::make_shared<test::FakeServer>();
    DriverRegistry m_drivers;
    MemoryStore m_keychain;
    OfflineStore m_store;
    SystemClock m_clock;
    std::vector<Place> m_places;
    MembersViewModel m_page;
    std::unique_ptr<AppSession> m_console;
};

/// One after the other, in an order in which neighbours are far apart.
std::vector<double> switches(World &world)
{
    constexpr std::size_t step = 73;
    std::vector<double> times;
    const auto &places = world.places();
    for (std::size_t i = 0; i < places.size(); ++i)
        times.push_back(milliseconds([&] { world.show(places[(i * step + 2) % places.size()]); }));
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int members = QCoreApplication::arguments().value(1).toInt();
    if (members < 1)
        return 2;
    World world(members);
    for (const auto *round : {"for the first time, p99", "once more, p99"}) {
        const auto times = switches(world);
        Figure figure{"P6", QStringLiteral("switch among 200 tenants ") + QLatin1StringView(round), members,
                      p99(times)};
        figure.budget = QStringLiteral("50 ms");
        figure.most = 50;
        print(figure);
    }
    return 0;
}

// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_driver.h"
#include "session/tenant_session.h"
#include "store/offline_store.h"
#include "support/await.h"
#include "support/plane_process.h"
#include "ui/teams/member_teams.h"
#include "ui/teams/team_candidates.h"
#include "ui/teams/team_form.h"
#include "ui/teams/teams_view_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The organization with workspaces and groups on a real local control plane, as one of its people sees it.
class Organization {
public:
    explicit Organization(const QString &who)
    {
        RollcallDriver driver;
        const Endpoint endpoint{m_process.url(), {}};
        const auto signedIn = await(driver.signIn(endpoint, who, Secret(u"correct-horse-sample-1"_s), {}));
        if (!signedIn)
            qFatal("nobody is signed in");
        m_plane = driver.connect(endpoint, signedIn->credential);
        m_store = std::make_unique<OfflineStore>(m_folder.path());
        TenantSession::Parts parts;
        parts.accountId = u"00000000-0000-4000-8000-000000000001"_s;
        parts.tenant = signedIn->identity.memberships.constFirst().tenant;
        parts.plane = m_plane->tenant(parts.tenant.id);
        parts.store = m_store.get();
        parts.clock = &m_clock;
        m_session = std::make_unique<TenantSession>(parts);
        m_session->open();
        if (!QTest::qWaitFor([this] { return m_session->state() == TenantSession::State::Ready; }, 30'000))
            qFatal("the tenant could not be read");
    }
    [[nodiscard]] TenantSession *session() const { return m_session.get(); }
    [[nodiscard]] QString memberId(const QString &email) const
    {
        for (const auto &member : *m_session->members()) {
            if (member.email == email)
                return member.id;
        }
        return {};
    }
    [[nodiscard]] QStringList teamsOf(const QString &email) const
    {
        for (const auto &member : *m_session->members()) {
            if (member.email == email)
                return member.teams;
        }
        return {};
    }

private:
    PlaneProcess m_process;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::shared_ptr<ControlPlane> m_plane;
    std::unique_ptr<OfflineStore> m_store;
    std::unique_ptr<TenantSession> m_session;
};

constexpr QLatin1StringView nancy("nancy.davolio@northwind.example");
constexpr QLatin1StringView andrew("andrew.fuller@northwind.example");
constexpr QLatin1StringView margaret("margaret.peacock@northwind.example");

QVariant cell(const QAbstractItemModel &model, int idRole, const QString &id, int role)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto index = model.index(row, 0);
        if (model.data(index, idRole).toString() == id)
            return model.data(index, role);
    }
    return {};
}

QString idOf(const TeamsModel &teams, const QString &name)
{
    for (int row = 0; row < teams.rowCount(); ++row) {
        if (teams.data(teams.index(row), TeamsModel::NameRole).toString() == name)
            return teams.idAt(row);
    }
    return {};
}

bool waitUntil(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, 30'000); }

} // namespace

class UiTeamsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAdministratorPutsPeopleInAndTakesThemOut()
    {
        Organization organization(nancy);
        TeamsViewModel page;
        const QAbstractItemModelTester teamsTester(page.teams());
        const QAbstractItemModelTester peopleTester(page.people());
        page.setSession(organization.session());
        QVERIFY(waitUntil([&] { return page.teams()->count() == 5 && page.people()->complete(); }));
        QCOMPARE(page.title(), u"Workspaces and groups"_s);
        QCOMPARE(page.teamName(), u"Archive"_s); // by kind, then by name
        page.choose(idOf(*page.teams(), u"Claims intake"_s));
        QVERIFY(waitUntil([&] { return page.people()->complete(); }));
        QCOMPARE(page.people()->count(), 0);
        QCOMPARE(page.roleLabels(), (QStringList{u"Manager"_s, u"Member"_s}));
        QVERIFY(page.peopleReason().isEmpty() && page.manageReason().isEmpty() && !page.joinShown());

        const auto id = organization.memberId(andrew);
        page.add({id});
        QVERIFY(waitUntil([&] { return page.people()->count() == 1; }));
        QCOMPARE(cell(*page.people(), TeamMembersModel::MemberIdRole, id, TeamMembersModel::RoleTextRole), u"Member"_s);
        QVERIFY(organization.teamsOf(andrew).contains(u"Claims intake"_s));
        QCOMPARE(cell(*page.teams(), TeamsModel::TeamIdRole, page.teamId(), TeamsModel::PeopleRole), u"1 person"_s);
        page.changeRole(id, 0);
        QVERIFY(waitUntil([&] {
            return cell(*page.people(), TeamMembersModel::MemberIdRole, id, TeamMembersModel::RoleTextRole)
                   == u"Manager"_s;
        }));
        QSignalSpy told(&page, &TeamsViewModel::told);
        page.remove(id);
        QVERIFY(waitUntil([&] { return page.people()->count() == 0 && told.count() == 1; }));
        QVERIFY(!organization.teamsOf(andrew).contains(u"Claims intake"_s));
        QSignalSpy failed(&page, &TeamsViewModel::failed);
        page.add({u"nobody"_s});
        QVERIFY(waitUntil([&] { return failed.count() == 1; }));
        QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    }

    void aManagerChangesWhoIsInsideOnly()
    {
        Organization organization(andrew); // manages Sales
        TeamsViewModel page;
        page.setSession(organization.session());
        QVERIFY(waitUntil([&] { return page.people()->complete(); }));
        QVERIFY(!page.manageReason().isEmpty());
        QVERIFY2(!page.peopleReason().isEmpty(), "Archive is not his");
        page.choose(idOf(*page.teams(), u"Sales"_s));
        QVERIFY(waitUntil([&] { return page.people()->complete() && page.peopleReason().isEmpty(); }));
        page.add({organization.memberId(u"janet.leverling@northwind.example"_s)});
        QVERIFY(waitUntil(
            [&] { return organization.teamsOf(u"janet.leverling@northwind.example"_s).contains(u"Sales"_s); }));
    }

    void oneFormMakesRenamesAndDeletes()
    {
        Organization organization(nancy);
        TeamsModel teams;
        teams.setSession(organization.session());
        teams.refresh();
        QVERIFY(waitUntil([&] { return teams.count() == 5; }));
        TeamForm form;
        form.setSession(organization.session());
        form.setTeams(&teams);
        form.setKindId(u"group"_s);
        QSignalSpy succeeded(&form, &TeamForm::succeeded);
        form.save(u" "_s);
        QVERIFY2(!form.fieldError().isEmpty() && !form.busy(), "an empty name is not sent");
        form.save(u"REVIEWERS"_s);
        QVERIFY(waitUntil([&] { return !form.busy(); }));
        QVERIFY2(form.fieldError().contains(u"already"_s), qPrintable(form.fieldError() + form.error()));
        form.save(u"Night shift"_s);
        QVERIFY(waitUntil([&] { return succeeded.count() == 1; }));
        teams.refresh();
        QVERIFY(waitUntil([&] { return teams.count() == 6; }));
        form.setProperty("teamId", succeeded.at(0).at(0));
        QCOMPARE(form.name(), u"Night shift"_s);
        form.save(u"Day shift"_s);
        QVERIFY(waitUntil([&] { return succeeded.count() == 2; }));
        teams.refresh();
        QVERIFY(waitUntil([&] { return form.name() == u"Day shift"_s; }));
        form.remove();
        QVERIFY(waitUntil([&] { return succeeded.count() == 3; }));
        teams.refresh();
        QVERIFY(waitUntil([&] { return teams.count() == 5; }));
    }

    void whatOneMemberIsIn()
    {
        Organization organization(nancy);
        MemberTeams own;
        const QAbstractItemModelTester tester(&own);
        own.setSession(organization.session());
        own.setMemberId(organization.memberId(margaret));
        QVERIFY(waitUntil([&] { return !own.loading() && own.count() == 5; }));
        TeamsModel teams;
        teams.setSession(organization.session());
        teams.refresh();
        QVERIFY(waitUntil([&] { return teams.count() == 5; }));
        const auto inside = [&](const QString &name) {
            return cell(own, MemberTeams::TeamIdRole, idOf(teams, name), MemberTeams::InsideRole).toBool();
        };
        QVERIFY(inside(u"Sales"_s) && !inside(u"Archive"_s));
        own.setInside(idOf(teams, u"Archive"_s), true);
        own.setInside(idOf(teams, u"Sales"_s), false);
        QVERIFY(waitUntil([&] { return inside(u"Archive"_s) && !inside(u"Sales"_s); }));
        own.setRole(idOf(teams, u"Archive"_s), 0);
        QVERIFY(waitUntil([&] {
            return cell(own, MemberTeams::TeamIdRole, idOf(teams, u"Archive"_s), MemberTeams::RoleIndexRole) == 0;
        }));
        QCOMPARE(organization.teamsOf(margaret), QStringList{u"Archive"_s});
    }

    void whoCouldBePutIn()
    {
        Organization organization(nancy);
        TeamCandidates candidates;
        const QAbstractItemModelTester tester(&candidates);
        candidates.setSession(organization.session());
        candidates.setKindId(u"workspace"_s);
        const int all = candidates.count();
        QCOMPARE(all, static_cast<int>(organization.session()->members()->size())); // the invited too
        candidates.setInside({organization.memberId(andrew)});
        QCOMPARE(candidates.count(), all - 1);
        candidates.toggle(organization.memberId(margaret));
        candidates.setSearch(u"LEVERLING"_s);
        QCOMPARE(candidates.count(), 1);
        candidates.setSearch(u"nobody at all"_s);
        QCOMPARE(candidates.count(), 0);
        QCOMPARE(candidates.chosen(), QStringList{organization.memberId(margaret)});
    }
};

QTEST_GUILESS_MAIN(UiTeamsTest)
#include "ui_teams_test.moc"

// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "ui/administration/people_model.h"
#include "ui/administration/tenants_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Administrated : public ConsoleWorld {
public:
    Administrated()
    {
        server->identity.account.systemAdministrator = true;
        addTenant(u"acme"_s, u"Acme"_s)->details.tenant.state = u"active"_s;
        auto globex = addTenant(u"globex"_s, u"Globex"_s);
        globex->details.tenant.state = u"suspended"_s;
        PersonFound ada;
        ada.account.id = u"ada"_s;
        ada.account.displayName = u"Ada"_s;
        ada.account.email = u"ada@acme.example"_s;
        ada.memberships = {
            {server->tenants.at(u"acme"_s)->details.tenant, u"m-1"_s, u"admin"_s, u"Admin"_s, u"active"_s},
            {globex->details.tenant, u"m-2"_s, u"member"_s, {}, u"disabled"_s}};
        PersonFound li;
        li.account.id = u"li"_s;
        li.account.displayName = u"李"_s;
        PersonFound invited;
        invited.invitations = {{globex->details.tenant, u"inv-1"_s, InvitationChannel::Email, u"nora@globex.example"_s,
                                u"member"_s, u"Member"_s, u"pending"_s}};
        server->people = {ada, li, invited};
    }
    AccountSession *root() { return app->account(signIn()); }
};

template <typename Model>
bool becomes(const Model &model, RemoteSearch::State state)
{
    return QTest::qWaitFor([&] { return model.state() == state && !model.reading(); });
}

} // namespace

class AdministrationPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTenantsByNameAndState()
    {
        Administrated world;
        TenantsModel tenants;
        QAbstractItemModelTester tester(&tenants, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tenants.state(), RemoteSearch::State::Loading);
        tenants.setAccount(world.root());
        QVERIFY(becomes(tenants, RemoteSearch::State::Ready));
        QCOMPARE(tenants.rowCount(), 2);
        QVERIFY(tenants.index(1).data(TenantsModel::SummaryRole).toString().startsWith(u"Globex, Suspended"_s));
        tenants.setTenantState(u"suspended"_s);
        QVERIFY(QTest::qWaitFor([&] { return tenants.rowCount() == 1; }));
        QCOMPARE(tenants.index(0).data(TenantsModel::IdRole).toString(), u"globex"_s);
        tenants.setSearch(u"nobody"_s);
        QVERIFY(becomes(tenants, RemoteSearch::State::Nothing));
        QVERIFY(tenants.narrowed());
    }

    void findsAPersonInEveryTenant()
    {
        Administrated world;
        PeopleModel people;
        QAbstractItemModelTester tester(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        people.setAccount(world.root());
        QCOMPARE(people.state(), RemoteSearch::State::Idle);
        people.setSearch(u"a"_s);
        QCOMPARE(people.state(), RemoteSearch::State::Idle);
        people.setSearch(u"ada"_s);
        QVERIFY(becomes(people, RemoteSearch::State::Ready));
        QCOMPARE(people.rowCount(), 3);
        const auto cell = [&](int row, int role) { return people.index(row).data(role); };
        QVERIFY(cell(0, PeopleModel::HeadRole).toBool());
        QCOMPARE(cell(0, PeopleModel::SummaryRole).toString(), u"Ada, ada@acme.example, in 2 tenants"_s);
        QCOMPARE(cell(1, PeopleModel::SummaryRole).toString(), u"Acme, Admin, Active"_s);
        QCOMPARE(cell(1, PeopleModel::MemberIdRole).toString(), u"m-1"_s);
        QCOMPARE(cell(2, PeopleModel::SummaryRole).toString(), u"Globex, member, Disabled"_s);
        QVERIFY(!cell(2, PeopleModel::ActiveRole).toBool());
        people.setSearch(u"李"_s); // one character of such a script is enough
        QVERIFY(QTest::qWaitFor([&] { return people.rowCount() == 1; }));
        QVERIFY(cell(0, PeopleModel::NowhereRole).toBool());
        people.setSearch({});
        QCOMPARE(people.state(), RemoteSearch::State::Idle);
        QCOMPARE(people.rowCount(), 0);
    }

    void findsWhoIsMerelyInvited()
    {
        Administrated world;
        world.server->people.front().invitations = world.server->people.back().invitations;
        PeopleModel people;
        QAbstractItemModelTester tester(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        people.setAccount(world.root());
        people.setSearch(u"nora"_s);
        QVERIFY(becomes(people, RemoteSearch::State::Ready));
        const auto cell = [&](int row, int role) { return people.index(row).data(role); };
        QCOMPARE(people.rowCount(), 6);
        QCOMPARE(cell(0, PeopleModel::SummaryRole).toString(), u"Ada, ada@acme.example, in 2 tenants, invited to 1"_s);
        QVERIFY(!cell(0, PeopleModel::AccountlessRole).toBool());
        QCOMPARE(cell(3, PeopleModel::SummaryRole).toString(), u"Globex, Member, Pending"_s);
        QCOMPARE(cell(4, PeopleModel::SummaryRole).toString(), u"nora@globex.example, no account, invited to 1"_s);
        QVERIFY(cell(4, PeopleModel::AccountlessRole).toBool() && !cell(4, PeopleModel::NowhereRole).toBool());
        QVERIFY(cell(5, PeopleModel::WaitingRole).toBool() && !cell(1, PeopleModel::WaitingRole).toBool());
        QCOMPARE(cell(5, PeopleModel::InvitedAsRole).toString(), u"nora@globex.example"_s);
        QCOMPARE(cell(5, PeopleModel::TenantIdRole).toString(), u"globex"_s);
        QVERIFY(cell(5, PeopleModel::MemberIdRole).toString().isEmpty() && !cell(5, PeopleModel::ActiveRole).toBool());
    }

    void onlyTheLastQuestionIsAsked()
    {
        Administrated world;
        PeopleModel people;
        people.setAccount(world.root());
        for (const auto *text : {"ad", "ada", "ada@"})
            people.setSearch(QString::fromLatin1(text));
        QVERIFY(becomes(people, RemoteSearch::State::Ready));
        QCOMPARE(world.server->askedFor, QStringList{u"ada@"_s});
    }

    void aFailureSaysWhyAndIsTriedAgain()
    {
        Administrated world;
        PeopleModel people;
        people.setAccount(world.root());
        world.server->faults->failNext(u"findPeople"_s, Error::of(Error::Kind::Server, u"internal_error"_s));
        people.setSearch(u"ada"_s);
        QVERIFY(becomes(people, RemoteSearch::State::Failed));
        QVERIFY(!people.problem().isEmpty());
        people.refresh();
        QVERIFY(becomes(people, RemoteSearch::State::Ready));
    }
};

QTEST_GUILESS_MAIN(AdministrationPageTest)
#include "administration_page_test.moc"

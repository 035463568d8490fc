// SPDX-License-Identifier: MIT
#include "controlplane/activity_plane.h"
#include "controlplane/people_plane.h"
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/plane_process.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

/// What the driver reads of the local control plane for those who look after it: the log, and people in all tenants.
class LocalPlaneLogTest final : public QObject {
    Q_OBJECT

private:
    PlaneProcess m_process;
    RollcallDriver m_driver;
    Endpoint m_endpoint;

    std::shared_ptr<ControlPlane> signIn(const QString &identifier)
    {
        const auto signedIn =
            await(m_driver.signIn(m_endpoint, identifier, Secret(u"correct-horse-sample-1"_s), CancelToken()));
        return signedIn ? m_driver.connect(m_endpoint, signedIn->credential) : nullptr;
    }

    static std::shared_ptr<TenantPlane> tenantOf(const std::shared_ptr<ControlPlane> &plane)
    {
        const auto tenants = plane ? await(plane->tenants({}, {}, {})) : Result<Page<TenantSummary>>();
        return tenants && !tenants->items.empty() ? plane->tenant(tenants->items.front().tenant.id) : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_process.url().isEmpty());
        m_endpoint.url = m_process.url();
    }

    void theLogKnowsWhatThisRunDid()
    {
        const auto initech = tenantOf(signIn(u"bill.lumbergh@initech.example"_s));
        QVERIFY(initech);
        const MemberDraft draft{u"Logged"_s, u"svc-logged@initech.example"_s, {}};
        QVERIFY(await(initech->createMember(draft, u"logged"_s, {})));
        ActivityFilter filter;
        filter.action = u"member"_s;
        const auto page = await(initech->activity()->activity(filter, {{}, 2}, {}));
        QVERIFY(page);
        const auto newest = page->items.at(0);
        QCOMPARE(newest.action, u"member.create"_s);
        QCOMPARE(newest.actorName, u"Bill Lumbergh"_s);
        QCOMPARE(newest.targetName, u"Logged"_s);
        QCOMPARE(newest.after, u"member"_s);
        QVERIFY(!page->nextCursor.isEmpty());
        const auto older = await(initech->activity()->activity({}, {page->nextCursor, 1000}, {}));
        QVERIFY(older);
        QVERIFY(initech->activity()->isOwn(newest));
        QVERIFY(!initech->activity()->isOwn(older->items.back()));
        // Who signs in anew has done nothing less; another console has.
        const auto again = tenantOf(signIn(u"peter.gibbons@initech.example"_s));
        QVERIFY(again && again->activity()->isOwn(newest));
        RollcallDriver other;
        const auto elsewhere = other.anonymous(m_endpoint)->tenant(initech->tenantId());
        QVERIFY(!elsewhere->activity()->isOwn(newest));

        filter.from = newest.at.plusSeconds(3600);
        const auto later = await(initech->activity()->activity(filter, {}, {}));
        QVERIFY(later && later->items.empty());
    }

    void aSystemAdministratorFindsPeopleAndTenants()
    {
        const auto root = signIn(u"root@rollcall.example"_s);
        QVERIFY(root);
        const auto people = await(root->people()->findPeople(u"HARTMANN"_s, {}, {}));
        QVERIFY(people);
        QCOMPARE(people->items.size(), 1U);
        QCOMPARE(people->items.at(0).memberships.size(), 3);
        QCOMPARE(people->items.at(0).memberships.at(0).status, u"active"_s);
        const auto suspended = await(root->people()->findTenants({{}, u"suspended"_s}, {}, {}));
        QVERIFY(suspended);
        QCOMPARE(suspended->items.size(), 1U);
        QCOMPARE(suspended->items.at(0).tenant.state, u"suspended"_s);
        const auto plain = signIn(u"amelia.hartmann@acme.example"_s);
        QVERIFY(plain);
        const auto refused = await(plain->people()->findPeople(u"HARTMANN"_s, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"system_administrator_required"_s);
    }
};

QTEST_GUILESS_MAIN(LocalPlaneLogTest)
#include "local_plane_log_test.moc"

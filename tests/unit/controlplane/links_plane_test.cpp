// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/plane_process.h"

#include "controlplane/links_plane.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

/// The driver's links against the real control plane: what it sends is taken, and what comes back is read whole.
class LinksPlaneTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PlaneProcess> m_process;
    RollcallDriver m_driver;

    std::shared_ptr<TenantPlane> tenantOf(const QString &identifier)
    {
        const Endpoint endpoint{m_process->url(), {}};
        const auto signedIn = await(m_driver.signIn(endpoint, identifier, Secret(u"correct-horse-sample-1"_s), {}));
        if (!signedIn)
            return nullptr;
        const auto plane = m_driver.connect(endpoint, signedIn->credential);
        return plane->tenant(signedIn->identity.memberships.constFirst().tenant.id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_process = std::make_unique<PlaneProcess>();
        QVERIFY2(!m_process->url().isEmpty(), "the local plane did not start");
    }

    void cleanupTestCase() { m_process.reset(); }

    void everyLinkIsReadWhole()
    {
        const auto tenant = tenantOf(u"chen.yu@nebula.example"_s);
        QVERIFY(tenant && tenant->links());
        const auto page = await(tenant->links()->links({}, {}));
        QVERIFY(page);
        QStringList states;
        QStringList attention;
        for (const auto &link : page->items) {
            states.append(link.state);
            attention.append(link.attention);
            QVERIFY(link.created.isKnown() && !link.tail.isEmpty() && !link.createdBy.isEmpty());
            QCOMPARE(link.lastUsed.isKnown(), link.uses > 0);
        }
        for (const auto *state : {"enabled", "disabled", "used_up", "expired"})
            QVERIFY2(states.contains(QLatin1String(state)), state);
        QVERIFY(attention.contains(u"creator_disabled"_s));
        QVERIFY(page->asOf.isKnown());
    }

    void aLinkIsMadeCopiedSwitchedAndDeleted()
    {
        const auto tenant = tenantOf(u"chen.yu@nebula.example"_s);
        QVERIFY(tenant);
        auto *links = tenant->links();
        InvitationLinkDraft draft;
        draft.maxUses = 2;
        draft.lifetimeSeconds = 86'400;
        const auto made = await(links->createLink(draft, u"same-intention"_s, {}));
        QVERIFY(made);
        QCOMPARE(made->link.maxUses, std::optional(2));
        QCOMPARE(made->link.expires.ms - made->link.created.ms, 86'400'000);
        QCOMPARE(made->link.role, u"user"_s);
        const auto again = await(links->createLink(draft, u"same-intention"_s, {}));
        QVERIFY(again);
        QCOMPARE(again->link.id, made->link.id);
        const auto address = await(links->address(made->link.id, {}));
        QVERIFY(address);
        QCOMPARE(address->reveal(), made->address.reveal());
        QCOMPARE(await(links->disableLink(made->link.id, {}))->state, u"disabled"_s);
        QCOMPARE(await(links->enableLink(made->link.id, {}))->state, u"enabled"_s);
        QVERIFY(await(links->deleteLink(made->link.id, {})));
        const auto gone = await(links->address(made->link.id, {}));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
        const auto refused = await(links->revokeLink(made->link.id, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"action_not_supported"_s);
    }

    void aLinkThatNamesNobodySaysSo()
    {
        const auto tenant = tenantOf(u"zhang.san@globex.example"_s);
        const auto owner = tenantOf(u"hank.scorpio@globex.example"_s);
        QVERIFY(tenant && owner);
        QVERIFY(!await(tenant->links()->links({}, {}))); // members do not see links
        const auto made = await(owner->links()->createLink({u"admin"_s, {}, {}}, u"one-more"_s, {}));
        QVERIFY(made);
        const auto parsed = m_driver.parseInvitationLink(QUrl(made->address.reveal()));
        QVERIFY(parsed);
        const auto visitor = m_driver.anonymous({m_process->url(), {}});
        const auto view = await(visitor->lookUpInvitation(parsed->token, {}));
        QVERIFY(view);
        QVERIFY(view->forAnyone && view->canRegister && view->registerJoins);
        QCOMPARE(view->roleLabel, u"Admin"_s);
        const auto revoked = await(owner->links()->revokeLink(made->link.id, {}));
        QCOMPARE(revoked->state, u"revoked"_s);
    }
};

QTEST_GUILESS_MAIN(LinksPlaneTest)
#include "links_plane_test.moc"

// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "ui/shell/tenant_switcher_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;

class TenantSwitcherModelTest : public QObject {
    Q_OBJECT

    static QStringList titles(const TenantSwitcherModel &model)
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles.append(model.index(row).data(TenantSwitcherModel::TitleRole).toString());
        return titles;
    }

private Q_SLOTS:
    void groupsTenantsByControlPlane()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        TenantSwitcherModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(world.app.get());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.firstChoice(), -1);

        world.app->show(world.signIn(), QStringLiteral("globex"));
        QVERIFY(world.ready());
        model.setActive(true);
        QCOMPARE(titles(model),
                 (QStringList{QStringLiteral("Fake Cloud"), QStringLiteral("Acme"), QStringLiteral("Globex")}));
        QCOMPARE(model.tenantCount(), 2);
        QCOMPARE(model.firstChoice(), 2);
        QCOMPARE(model.nextChoice(2, -1), 1);
        QCOMPARE(model.nextChoice(1, -1), -1);
        const auto globex = model.index(2);
        QCOMPARE(globex.data(TenantSwitcherModel::ShortcutRole).toString(), QStringLiteral("Ctrl+2"));
        QVERIFY(globex.data(TenantSwitcherModel::CurrentRole).toBool());
        QCOMPARE(globex.data(TenantSwitcherModel::MarkRole).toInt(), int(TenantSwitcherModel::DoneMark));
        QVERIFY(globex.data(TenantSwitcherModel::StateRole).toString().startsWith(QStringLiteral("Synced ")));
    }

    void keepsAKeyWhileOneSearches()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.addTenant(QStringLiteral("globex"), QStringLiteral("Globex"));
        TenantSwitcherModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(world.app.get());
        world.signIn();
        model.setSearch(QStringLiteral("GLO"));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Fake Cloud"), QStringLiteral("Globex")}));
        QCOMPARE(model.index(1).data(TenantSwitcherModel::ShortcutRole).toString(), QStringLiteral("Ctrl+2"));
        model.setSearch(QStringLiteral("nobody"));
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhatATenantNeeds()
    {
        ConsoleWorld world;
        const auto acme = world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        TenantSwitcherModel model;
        model.setApp(world.app.get());
        model.setActive(true);
        world.app->show(world.signIn(), QStringLiteral("acme"));
        QVERIFY(world.ready());
        acme->faults->failAll(Error::of(Error::Kind::Offline));
        world.clock.advanceSeconds(2 * 24 * 3600);
        world.app->current()->refresh();
        QTRY_COMPARE(model.index(1).data(TenantSwitcherModel::StateRole).toString(),
                     QStringLiteral("Offline, cached 2 d ago"));
        QCOMPARE(model.index(1).data(TenantSwitcherModel::MarkRole).toInt(), int(TenantSwitcherModel::OfflineMark));

        (void)await(world.app->currentAccount()->signOut(CancelToken()));
        QCOMPARE(model.index(1).data(TenantSwitcherModel::StateRole).toString(), QStringLiteral("Signed out"));
        QCOMPARE(model.index(1).data(TenantSwitcherModel::MarkRole).toInt(), int(TenantSwitcherModel::LockMark));
    }

    void asksTheServerForASystemAdministrator()
    {
        ConsoleWorld world;
        world.server->identity.account.systemAdministrator = true;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        world.signIn();
        world.addTenant(QStringLiteral("later"), QStringLiteral("Later Labs"));
        TenantSwitcherModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(world.app.get());
        QVERIFY(!titles(model).contains(QStringLiteral("Later Labs")));
        model.setActive(true);
        model.setSearch(QStringLiteral("later"));
        QTRY_COMPARE(titles(model), (QStringList{QStringLiteral("Fake Cloud"), QStringLiteral("Later Labs")}));

        world.server->faults->failAll(Error::of(Error::Kind::Offline));
        model.setSearch(QStringLiteral("acme"));
        QTRY_VERIFY(titles(model).contains(QStringLiteral("Fake Cloud cannot be reached.")));
        QVERIFY(titles(model).contains(QStringLiteral("Acme")));
    }
};

QTEST_GUILESS_MAIN(TenantSwitcherModelTest)
#include "tenant_switcher_model_test.moc"

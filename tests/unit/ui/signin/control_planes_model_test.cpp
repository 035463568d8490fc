// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "ui/signin/control_planes_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;

class ControlPlanesModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsKnownAndOffered()
    {
        ConsoleWorld world;
        OfferedPlane offered(QStringLiteral("Local control plane"), {});
        ControlPlanesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(world.app.get());
        QCOMPARE(model.rowCount(), 1);
        model.setOffered(&offered);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(ControlPlanesModel::MarkRole).toInt(), int(ControlPlanesModel::BusyMark));
        offered.setRunning(QUrl(QStringLiteral("http://127.0.0.1:8443")));
        QCOMPARE(model.index(0).data(ControlPlanesModel::SubtitleRole).toString(), QStringLiteral("127.0.0.1:8443"));

        const auto account = world.signIn();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOfAccount(account), 0);
        QCOMPARE(model.index(0).data(ControlPlanesModel::DescriptionRole).toString(),
                 QStringLiteral("Fake Cloud, fake.example, Signed in"));
        QCOMPARE(model.rowOfKind(ControlPlanesModel::NewRow), 2);
    }

    void countsWhatTheKeychainKeepsToItselfAndAsksAgain()
    {
        ConsoleWorld world;
        world.addTenant(QStringLiteral("acme"), QStringLiteral("Acme"));
        QVERIFY(world.kept(world.signIn()));
        world.restart();
        world.keychain.failWith(Error::of(Error::Kind::KeychainLocked, QStringLiteral("keychain_locked")));
        ControlPlanesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(world.app.get());
        world.app->start();
        QTRY_COMPARE(model.unreadable(), 1);
        QCOMPARE(model.index(0).data(ControlPlanesModel::StateRole).toString(), QStringLiteral("Keychain locked"));
        world.keychain.failWith(std::nullopt);
        model.unlock();
        QTRY_COMPARE(model.unreadable(), 0);
        QTRY_COMPARE(model.index(0).data(ControlPlanesModel::MarkRole).toInt(), int(ControlPlanesModel::SignedInMark));
    }
};

QTEST_GUILESS_MAIN(ControlPlanesModelTest)
#include "control_planes_model_test.moc"

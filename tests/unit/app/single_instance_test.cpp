// SPDX-License-Identifier: MIT
#include "app/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsTheLinkToTheFirst()
    {
        const QTemporaryDir profile;
        SingleInstance first(profile.path());
        QSignalSpy again(&first, &SingleInstance::startedAgain);
        QVERIFY(first.claim({}));
        SingleInstance second(profile.path());
        QSignalSpy handed(&second, &SingleInstance::handedOver);
        QVERIFY(!second.claim(QStringLiteral("https://fake.example/invite/töken")));
        QVERIFY(handed.wait());
        QCOMPARE(again.count(), 1);
        QCOMPARE(again.first().first().toString(), QStringLiteral("https://fake.example/invite/töken"));

        SingleInstance third(profile.path());
        QSignalSpy handedEmpty(&third, &SingleInstance::handedOver);
        QVERIFY(!third.claim({}));
        QVERIFY(handedEmpty.wait());
        QCOMPARE(again.count(), 2);
        QVERIFY(again.last().first().toString().isEmpty());
    }

    void keepsProfilesApartAndEndsWithItsProcess()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        SingleInstance first(one.path());
        QVERIFY(first.claim({}));
        SingleInstance other(two.path());
        QVERIFY(other.claim({}));
        {
            SingleInstance brief(QStringLiteral("/brief"));
            QVERIFY(brief.claim({}));
        }
        SingleInstance next(QStringLiteral("/brief"));
        QVERIFY(next.claim({}));
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"

// SPDX-License-Identifier: MIT
#include "ui/shell/assistance.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;

class AssistanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhoListens()
    {
        QAccessible::setActive(false);
        Assistance assistance;
        QVERIFY(!assistance.active());
        QSignalSpy changed(&assistance, &Assistance::activeChanged);
        QAccessible::setActive(true);
        QVERIFY(assistance.active());
        QAccessible::setActive(true);
        QCOMPARE(changed.count(), 1);
        QAccessible::setActive(false);
        QVERIFY(!assistance.active());
    }
};

QTEST_MAIN(AssistanceTest)
#include "assistance_test.moc"

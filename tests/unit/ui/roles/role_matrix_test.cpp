// SPDX-License-Identifier: MIT
#include "shown_tenant.h"
#include "ui/roles/role_matrix.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class RoleMatrixTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellSaysWhetherTheRoleHasIt()
    {
        ShownTenant sample;
        auto &policy = sample.tenant->details.policy;
        Role top;
        top.id = u"top"_s;
        top.label = u"Top"_s;
        top.rank = 1;
        top.lockedReason = u"By Transfer only."_s;
        top.permissions = {u"invite"_s, u"use"_s};
        Role plain;
        plain.id = u"plain"_s;
        plain.label = u"Plain"_s;
        plain.permissions = {u"use"_s};
        policy.roles = {top, plain};
        policy.callerRole = u"plain"_s;
        policy.permissions = {{u"invite"_s, u"Invite people"_s}, {u"use"_s, u"Use models"_s}, {u"fly"_s, u"Fly"_s}};

        RoleMatrix matrix;
        QAbstractItemModelTester tester(&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(matrix.loading());
        QCOMPARE(matrix.rowCount(), 0);
        matrix.setSession(&sample.startReady());
        QVERIFY(!matrix.loading());
        QCOMPARE(matrix.rowCount(), 3);
        const auto cells = [&](int row) { return matrix.index(row).data(RoleMatrix::CellsRole).toList(); };
        QCOMPARE(cells(0), QVariantList({true, false}));
        QCOMPARE(cells(1), QVariantList({true, true}));
        QCOMPARE(matrix.index(0).data(RoleMatrix::SummaryRole).toString(), u"Invite people: Top"_s);
        QCOMPARE(matrix.index(2).data(RoleMatrix::SummaryRole).toString(), u"Fly: nobody"_s);
        const auto columns = matrix.roles();
        QCOMPARE(columns.at(0).toMap().value(u"note"_s).toString(), u"By Transfer only."_s);
        QVERIFY(columns.at(0).toMap().value(u"highest"_s).toBool());
        QVERIFY(columns.at(1).toMap().value(u"own"_s).toBool());

        // It is there offline too, and another pool is no other matrix.
        QSignalSpy resets(&matrix, &QAbstractItemModel::modelReset);
        policy.quota.poolLeft = 3;
        sample.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return sample.session->policy().quota.poolLeft == 3; }));
        QCOMPARE(resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(RoleMatrixTest)
#include "role_matrix_test.moc"

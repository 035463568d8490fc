// SPDX-License-Identifier: MIT
#include "ui/credits/transactions_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto now = Instant::fromMs(1'000'000'000'000);

CreditTransaction line(int number, CreditEvent event, std::optional<std::int64_t> amount)
{
    CreditTransaction line;
    line.id = QString::number(number);
    line.event = event;
    line.memberId = u"ada"_s;
    line.memberName = u"Ada"_s;
    line.amount = amount;
    line.actor = u"Me"_s;
    line.at = now.plusSeconds(-60 * number);
    return line;
}

} // namespace

class TransactionsModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendsWhatFollowsAndShowsTheRestAnew()
    {
        TransactionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto first = line(1, CreditEvent::Use, 5);
        const auto second = line(2, CreditEvent::Allocate, 100);
        model.show({first}, now);
        model.show({first, second}, now);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(resets.size(), 0);
        model.show({line(0, CreditEvent::Reclaim, 3), first, second}, now);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(resets.size(), 1);
        model.show({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhatHappened()
    {
        TransactionsModel model;
        auto strange = line(3, CreditEvent::Unknown, 7);
        strange.eventWord = u"donate"_s;
        model.show({line(1, CreditEvent::Allocate, std::nullopt), strange}, now);
        const auto text = [&](int row, int role) { return model.data(model.index(row), role).toString(); };
        QCOMPARE(text(0, TransactionsModel::AmountRole), u"No limit"_s);
        QCOMPARE(text(0, TransactionsModel::PoolLeftRole), u"—"_s);
        QCOMPARE(text(1, TransactionsModel::EventTextRole), u"donate"_s);
        QVERIFY(text(1, TransactionsModel::SummaryRole).startsWith(u"donate, 7, Ada, by Me, "_s));
    }
};

QTEST_GUILESS_MAIN(TransactionsModelTest)
#include "transactions_model_test.moc"

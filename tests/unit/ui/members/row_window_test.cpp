// SPDX-License-Identifier: MIT
#include "../../domain/properties.h"
#include "ui/members/row_window.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringListModel>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int most = 60;

QStringList numbers(int count, int from = 0)
{
    QStringList texts;
    texts.reserve(count);
    for (int i = 0; i < count; ++i)
        texts.append(QString::number(from + i));
    return texts;
}

bool isSliceOf(const RowWindow &window, const QStringListModel &source)
{
    const auto rows = source.stringList();
    bool same = window.total() == rows.size() && window.first() + window.rowCount() <= rows.size();
    for (int row = 0; same && row < window.rowCount(); ++row)
        same = window.index(row).data().toString() == rows.at(window.first() + row);
    return same;
}

} // namespace

class RowWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortListIsItsOwnWindow()
    {
        QStringListModel source(numbers(100));
        RowWindow window;
        QAbstractItemModelTester tester(&window, QAbstractItemModelTester::FailureReportingMode::QtTest);
        window.setSource(&source);
        QSignalSpy resets(&window, &QAbstractItemModel::modelReset);
        source.insertRows(100, 3);
        source.removeRows(0, 50);
        source.setData(source.index(0), u"x"_s);
        QVERIFY(isSliceOf(window, source));
        QVERIFY(!window.makeRoomAround(52) && !window.centreOn(20));
        QCOMPARE(window.rowCount(), 53);
        QCOMPARE(resets.count(), 0);
        source.setStringList({});
        QCOMPARE(window.rowCount(), 0);
    }

    void goesAlongALongList()
    {
        QStringListModel source(numbers(1'000'000));
        constexpr int usual = RowWindow::usual;
        RowWindow window;
        window.setSource(&source);
        QCOMPARE(window.rowCount(), usual);
        QVERIFY(!window.makeRoomAround(usual / 2));
        QVERIFY(window.makeRoomAround(usual - 10));
        QCOMPARE(window.first(), usual / 2 - 10);
        QVERIFY(window.centreOn(999'999));
        QCOMPARE(window.first(), 1'000'000 - usual);
        QCOMPARE(window.index(usual - 1).data().toString(), u"999999"_s);
        QVERIFY(!window.makeRoomAround(999'999)); // there is nothing after it to make room for
        QVERIFY(window.makeRoomAround(1'000'000 - usual + 5));
        QVERIFY(window.centreOn(0));
        QCOMPARE(window.first(), 0);
    }

    void whatHappensElsewhereMovesNothing()
    {
        QStringListModel source(numbers(most * 3));
        RowWindow window(most);
        window.setSource(&source);
        window.centreOn(most * 3 / 2);
        const auto top = window.index(0).data().toString();
        QSignalSpy resets(&window, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&window, &QAbstractItemModel::rowsInserted);
        source.insertRows(0, 7);
        source.removeRows(most * 3 - 1, 5);
        source.removeRows(2, 3);
        QCOMPARE(window.index(0).data().toString(), top);
        QCOMPARE(resets.count() + inserted.count(), 0);
        QVERIFY(isSliceOf(window, source));
    }

    void isAlwaysASliceOfTheList()
    {
        checkProperty([] {
            // Every kind of place: before, across both edges, inside and behind.
            QStringListModel source(numbers(most + *rc::gen::inRange(0, 60)));
            RowWindow window(most);
            QAbstractItemModelTester tester(&window, QAbstractItemModelTester::FailureReportingMode::QtTest);
            window.setSource(&source);
            for (int round = 0; round < 6; ++round) {
                const int total = source.rowCount();
                const int edge = *rc::gen::element(window.first(), window.first() + window.rowCount(), total, 0);
                const int at = std::clamp(edge + *rc::gen::inRange(-8, 8), 0, total);
                const int count = *rc::gen::inRange(1, 12);
                switch (*rc::gen::inRange(0, 3)) {
                case 0: source.insertRows(at, count); break;
                case 1: source.removeRows(at, std::min(count, total - at)); break;
                default: window.centreOn(at);
                }
                RC_ASSERT(isSliceOf(window, source));
                RC_ASSERT(window.rowCount() >= std::min(window.total(), most) / 2);
            }
        });
    }
};

QTEST_GUILESS_MAIN(RowWindowTest)
#include "row_window_test.moc"

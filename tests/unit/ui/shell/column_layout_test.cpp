// SPDX-License-Identifier: MIT
#include "ui/shell/column_layout.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList columns{u"role"_s, u"status"_s, u"teams"_s};

struct Laid {
    explicit Laid(const QString &folder, const QStringList &all = columns) : preferences(folder)
    {
        layout.setTable(u"members"_s);
        layout.setColumns(all);
        layout.setPreferences(&preferences);
    }
    Preferences preferences;
    ColumnLayout layout;
};

} // namespace

class ColumnLayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRemembered()
    {
        const QTemporaryDir folder;
        {
            Laid first(folder.path());
            QVERIFY(first.layout.isUsual());
            QSignalSpy changed(&first.layout, &ColumnLayout::changed);
            first.layout.swap(u"role"_s, u"teams"_s);
            first.layout.show(u"status"_s, false);
            first.layout.resize(u"role"_s, 200);
            first.layout.resize(u"role"_s, 200);
            QCOMPARE(changed.count(), 3);
        }
        Laid second(folder.path());
        QCOMPARE(second.layout.order(), (QStringList{u"teams"_s, u"status"_s, u"role"_s}));
        QCOMPARE(second.layout.hidden(), QStringList(u"status"_s));
        QCOMPARE(second.layout.widths(), (QVariantMap{{u"role"_s, 200}}));
        second.layout.reset();
        QVERIFY(second.layout.isUsual());
        QVERIFY(Laid(folder.path()).layout.isUsual());
    }

    void otherTablesAndColumnsThatAreNoMoreDoNotMatter()
    {
        const QTemporaryDir folder;
        {
            Laid first(folder.path());
            first.layout.swap(u"role"_s, u"teams"_s);
            first.layout.show(u"teams"_s, false);
            first.layout.resize(u"status"_s, 90);
        }
        // Teams are gone, a new one stands where it belongs.
        Laid second(folder.path(), {u"role"_s, u"type"_s, u"status"_s});
        QCOMPARE(second.layout.order(), (QStringList{u"status"_s, u"type"_s, u"role"_s}));
        QVERIFY(second.layout.hidden().isEmpty());
        second.layout.setTable(u"invitations"_s);
        QVERIFY(second.layout.isUsual());
    }

    void aWidthStaysUsable()
    {
        const QTemporaryDir folder;
        Laid laid(folder.path());
        laid.layout.resize(u"role"_s, 3);
        QCOMPARE(laid.layout.widths().value(u"role"_s).toInt(), ColumnLayout::leastWidth);
        laid.layout.resize(u"role"_s, 9000);
        QCOMPARE(laid.layout.widths().value(u"role"_s).toInt(), ColumnLayout::mostWidth);
        laid.layout.resize(u"nothing"_s, 100);
        laid.layout.swap(u"nothing"_s, u"role"_s);
        QCOMPARE(laid.layout.order(), columns);
    }
};

QTEST_GUILESS_MAIN(ColumnLayoutTest)
#include "column_layout_test.moc"

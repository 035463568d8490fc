// SPDX-License-Identifier: MIT
// The component gallery: draws everything, listens for QML warnings, and uses each kind of control by key and by reader.
#include "reader.h"
#include "stage.h"

#include <QAccessible>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using gallery::hasTip;
using gallery::met;
using gallery::named;
using gallery::press;
using gallery::readAs;
using gallery::signalOf;

class GalleryTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void drawn_data();
    void drawn();
    void pressedByReader_data();
    void pressedByReader();
    void disabledSaysWhy();
    void dialogKeepsAndReturnsFocus();
    void menuActsByReader();
    void filterChipOffersItsOptions();
    void filterChipForgetsFormerOptions();
    void tooltipGivesWayToWhatWasPressedFor();
    void comboBoxPicksByKeyAndReader();
    void segmentedMovesByArrows();
    void fieldIsNamedAndSaysItsError();
    void openDialogIsInTheTree();
    void tableIsReadByRowAndCell();
    void enterNeverRemoves();
    void mirrored();

private:
    [[nodiscard]] QQuickView *view() const { return m_stage->view(); }

    std::unique_ptr<gallery::Stage> m_stage;
};

void GalleryTest::initTestCase() { QAccessible::setActive(true); }

void GalleryTest::init() { m_stage = std::make_unique<gallery::Stage>(); }

void GalleryTest::cleanup()
{
    QCOMPARE(m_stage->close(), QStringList());
    m_stage.reset();
}

void GalleryTest::drawn_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("popup");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (const char *page : {"Controls", "Table"}) {
            QTest::addRow("%s-%s", page, dark ? "dark" : "light") << QString::fromLatin1(page) << QString() << dark;
        }
        for (const char *popup : {"menu", "dialog", "drawer"}) {
            QTest::addRow("%s-%s", popup, dark ? "dark" : "light")
                << QStringLiteral("Overlays") << QString::fromLatin1(popup) << dark;
        }
    }
}

void GalleryTest::drawn()
{
    QFETCH(QString, page);
    QFETCH(QString, popup);
    QFETCH(bool, dark);
    m_stage->setTheme("dark", dark);
    m_stage->show(page);
    if (!popup.isEmpty()) {
        QObject *shown = view()->rootObject()->property(qPrintable(popup)).value<QObject *>();
        QVERIFY(shown);
        if (popup == QStringLiteral("menu"))
            QTest::keyClick(view(), Qt::Key_Space);
        else
            QMetaObject::invokeMethod(shown, "open");
        QTRY_VERIFY(shown->property("opened").toBool());
    }
    if (page == QStringLiteral("Controls"))
        QTest::keyClick(view(), Qt::Key_Tab);
    m_stage->keep(QString::fromLatin1(QTest::currentDataTag()).toLower());
}

void GalleryTest::pressedByReader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("signal");
    QTest::newRow("button") << QStringLiteral("gallery-default") << QStringLiteral("clicked()");
    QTest::newRow("icon button") << QStringLiteral("gallery-more") << QStringLiteral("clicked()");
    QTest::newRow("checkbox") << QStringLiteral("gallery-check") << QStringLiteral("toggled()");
    QTest::newRow("switch") << QStringLiteral("gallery-switch") << QStringLiteral("toggled()");
    QTest::newRow("radio") << QStringLiteral("gallery-radio") << QStringLiteral("toggled()");
}

void GalleryTest::pressedByReader()
{
    QFETCH(QString, name);
    QFETCH(QString, signal);
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *item = named(view()->rootObject(), name);
    QVERIFY(item);
    QSignalSpy spy(item, qPrintable(QLatin1Char('2') + signal));
    QVERIFY(spy.isValid());
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(item);
    QVERIFY(reader);
    QVERIFY(!reader->text(QAccessible::Name).isEmpty());
    QVERIFY(reader->actionInterface());
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 1);
}

void GalleryTest::disabledSaysWhy()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *item = named(view()->rootObject(), QStringLiteral("gallery-reason"));
    QVERIFY(item);
    QVERIFY(!item->isEnabled());
    QSignalSpy spy(item, signalOf(item, "clicked()"));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(item);
    QVERIFY(reader);
    QCOMPARE(reader->text(QAccessible::Description), QStringLiteral("These need the server"));
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 0);
}

void GalleryTest::dialogKeepsAndReturnsFocus()
{
    m_stage->show(QStringLiteral("Overlays"));
    QQuickItem *opener = named(view()->rootObject(), QStringLiteral("gallery-opener"));
    QTRY_VERIFY(opener->hasActiveFocus());
    QObject *dialog = view()->rootObject()->property("dialog").value<QObject *>();
    QMetaObject::invokeMethod(dialog, "open");
    QTRY_VERIFY(view()->activeFocusItem()
                && view()->activeFocusItem()->objectName() == QStringLiteral("gallery-cancel"));
    for (int tab = 0; tab < 12; ++tab) {
        QTest::keyClick(view(), Qt::Key_Tab);
        QVERIFY(view()->activeFocusItem() != opener);
    }
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(opener->hasActiveFocus());
}

void GalleryTest::menuActsByReader()
{
    m_stage->show(QStringLiteral("Overlays"));
    QTest::keyClick(view(), Qt::Key_Space);
    QObject *menu = view()->rootObject()->property("menu").value<QObject *>();
    QTRY_VERIFY(menu->property("opened").toBool());
    QQuickItem *row = named(view()->contentItem(), QStringLiteral("gallery-copy"));
    QVERIFY(row);
    QSignalSpy spy(row, signalOf(row, "triggered()"));
    QAccessible::queryAccessibleInterface(row)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY(!menu->property("visible").toBool());
}

void GalleryTest::filterChipOffersItsOptions()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *chip = named(view()->rootObject(), QStringLiteral("gallery-filter"));
    QSignalSpy toggled(chip, signalOf(chip, "toggled(QString)"));
    press(chip);
    QQuickItem *row = nullptr;
    QTRY_VERIFY((row = readAs(view()->contentItem(), QStringLiteral("Developer admin"), QAccessible::MenuItem)));
    press(row);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().toString(), QStringLiteral("admin"));
}

void GalleryTest::filterChipForgetsFormerOptions()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *chip = named(view()->rootObject(), QStringLiteral("gallery-filter"));
    const auto option = [](const QString &text) {
        return QVariantMap{{QStringLiteral("key"), text}, {QStringLiteral("text"), text}};
    };
    const QStringList former{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
    QVariantList options;
    for (const auto &text : former)
        options.append(option(text));
    chip->setProperty("options", options);
    chip->setProperty("options", QVariantList{option(QStringLiteral("Four"))});
    press(chip);
    QTRY_VERIFY(readAs(view()->contentItem(), QStringLiteral("Four"), QAccessible::MenuItem));
    for (const auto &text : former)
        QVERIFY2(!readAs(view()->contentItem(), text, QAccessible::MenuItem), qPrintable(text));
}

void GalleryTest::tooltipGivesWayToWhatWasPressedFor()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *button = named(view()->rootObject(), QStringLiteral("gallery-more"));
    const auto middle = button->mapToScene(QPointF(button->width() / 2, button->height() / 2)).toPoint();
    QTest::mouseMove(view(), middle);
    QTRY_VERIFY(button->property("hovered").toBool());
    QTRY_VERIFY(hasTip(button));
    QTest::mouseClick(view(), Qt::LeftButton, Qt::NoModifier, middle);
    QTRY_VERIFY(!hasTip(button));
}

void GalleryTest::comboBoxPicksByKeyAndReader()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *combo = named(view()->rootObject(), QStringLiteral("gallery-combo"));
    combo->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(combo->property("currentIndex").toInt(), 2);
    press(combo);
    QQuickItem *option = nullptr;
    QTRY_VERIFY((option = readAs(view()->contentItem(), QStringLiteral("1 day"), QAccessible::ListItem)));
    press(option);
    QTRY_COMPARE(combo->property("currentIndex").toInt(), 0);
}

void GalleryTest::segmentedMovesByArrows()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *segmented = named(view()->rootObject(), QStringLiteral("gallery-segmented"));
    QSignalSpy chosen(segmented, signalOf(segmented, "chosen(int)"));
    segmented->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(view(), Qt::Key_Left);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(segmented->property("currentIndex").toInt(), 0);
    press(readAs(segmented, QStringLiteral("Admin token"), QAccessible::RadioButton));
    QCOMPARE(segmented->property("currentIndex").toInt(), 1);
}

void GalleryTest::fieldIsNamedAndSaysItsError()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *field = readAs(view()->rootObject(), QStringLiteral("E-mail"), QAccessible::EditableText);
    QVERIFY(field);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(field);
    QCOMPARE(reader->text(QAccessible::Description),
             QStringLiteral("E-mail already registered on this control plane."));
    QVERIFY(reader->state().editable);
    QVERIFY(readAs(view()->rootObject(), QStringLiteral("Message"), QAccessible::EditableText));
}

void GalleryTest::openDialogIsInTheTree()
{
    m_stage->show(QStringLiteral("Overlays"));
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(view());
    QMetaObject::invokeMethod(view()->rootObject()->property("dialog").value<QObject *>(), "open");
    QTRY_VERIFY(met(window, QStringLiteral("Create member"), QAccessible::Dialog));
    QVERIFY(met(window, QStringLiteral("Display name"), QAccessible::EditableText));
    QVERIFY(met(window, QStringLiteral("Cancel"), QAccessible::Button));
}

void GalleryTest::tableIsReadByRowAndCell()
{
    m_stage->show(QStringLiteral("Table"));
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(view());
    QVERIFY(met(window, QStringLiteral("Amelia Hartmann"), QAccessible::Row));
    QVERIFY(met(window, QStringLiteral("Member: Amelia Hartmann"), QAccessible::Cell));
    QVERIFY(met(window, QStringLiteral("Role"), QAccessible::ColumnHeader));
    QVERIFY(met(window, QStringLiteral("Nobody is waiting"), QAccessible::Heading));
}

void GalleryTest::enterNeverRemoves()
{
    m_stage->show(QStringLiteral("Controls"));
    QQuickItem *danger = readAs(view()->rootObject(), QStringLiteral("Remove…"), QAccessible::Button);
    QVERIFY(danger);
    QSignalSpy spy(danger, signalOf(danger, "clicked()"));
    danger->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(spy.count(), 1);
}

void GalleryTest::mirrored()
{
    m_stage->show(QStringLiteral("Controls"));
    QQmlProperty::write(view()->rootObject(), QStringLiteral("mirror"), true);
    QTRY_VERIFY(view()->rootObject()->property("mirror").toBool());
    m_stage->keep(QStringLiteral("controls-mirrored"));
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"

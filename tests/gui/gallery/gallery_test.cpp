// SPDX-License-Identifier: MIT
// The component gallery: draws everything, listens for QML warnings, and uses each kind of control by key and by reader.
#include "ui/icons/icon_provider.h"

#include <QAccessible>
#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

namespace {

QStringList &warnings()
{
    static QStringList seen;
    return seen;
}

QQuickItem *named(QQuickItem *root, const QString &name)
{
    if (root->objectName() == name)
        return root;
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = named(child, name))
            return found;
    }
    return nullptr;
}

/// The visible item below `root` that a screen reader hears under `name` in `role`.
QQuickItem *readAs(QQuickItem *root, const QString &name, QAccessible::Role role)
{
    if (!root->isVisible())
        return nullptr;
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(root);
    if (reader && reader->role() == role && reader->text(QAccessible::Name) == name)
        return root;
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = readAs(child, name, role))
            return found;
    }
    return nullptr;
}

/// Whether a screen reader that walks the tree from `top` meets `name` in `role`.
bool met(QAccessibleInterface *top, const QString &name, QAccessible::Role role)
{
    if (top->role() == role && top->text(QAccessible::Name) == name)
        return true;
    for (int i = 0; i < top->childCount(); ++i) {
        if (QAccessibleInterface *child = top->child(i); child && met(child, name, role))
            return true;
    }
    return false;
}

void press(QQuickItem *item)
{
    QVERIFY(item);
    QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

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
    void comboBoxPicksByKeyAndReader();
    void segmentedMovesByArrows();
    void fieldIsNamedAndSaysItsError();
    void openDialogIsInTheTree();
    void tableIsReadByRowAndCell();
    void enterNeverRemoves();
    void mirrored();

private:
    void show(const QString &page);
    void setTheme(const char *name, bool on);
    void keep(const QString &name);

    std::unique_ptr<QQuickView> m_view;
};

void GalleryTest::initTestCase() { QAccessible::setActive(true); }

void GalleryTest::init()
{
    warnings().clear();
    m_view = std::make_unique<QQuickView>();
    QQmlEngine *engine = m_view->engine();
    engine->addImportPath(QStringLiteral("qrc:/"));
    engine->addImageProvider(QStringLiteral("icon"), new rollcall::IconProvider);
    QObject::connect(engine, &QQmlEngine::warnings, engine, [](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            warnings().append(error.toString());
    });
    setTheme("reducedMotion", true);
}

void GalleryTest::cleanup()
{
    m_view.reset();
    QCOMPARE(warnings(), QStringList());
}

void GalleryTest::setTheme(const char *name, bool on)
{
    const int type = qmlTypeId("Rollcall.Theme", 1, 0, "Theme");
    if (type >= 0) {
        m_view->engine()->singletonInstance<QObject *>(type)->setProperty(name, on);
        return;
    }
    QQmlComponent setter(m_view->engine());
    setter.setData("import QtQml\nimport Rollcall.Theme\nQtObject { property var theme: Theme }", {});
    const std::unique_ptr<QObject> holder(setter.create());
    QVERIFY2(holder, qPrintable(setter.errorString()));
    holder->property("theme").value<QObject *>()->setProperty(name, on);
}

void GalleryTest::show(const QString &page)
{
    m_view->setSource(QUrl(QStringLiteral("qrc:/Rollcall/Gallery/") + page + QStringLiteral(".qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
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
    setTheme("dark", dark);
    show(page);
    if (!popup.isEmpty()) {
        QObject *shown = m_view->rootObject()->property(qPrintable(popup)).value<QObject *>();
        QVERIFY(shown);
        if (popup == QStringLiteral("menu"))
            QTest::keyClick(m_view.get(), Qt::Key_Space);
        else
            QMetaObject::invokeMethod(shown, "open");
        QTRY_VERIFY(shown->property("opened").toBool());
    }
    if (page == QStringLiteral("Controls"))
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
    keep(QString::fromLatin1(QTest::currentDataTag()).toLower());
}

void GalleryTest::keep(const QString &name)
{
    const QImage image = m_view->grabWindow();
    QVERIFY(!image.isNull());
    const QDir folder(qEnvironmentVariable("ROLLCALL_ARTIFACTS", QDir::tempPath()) + QStringLiteral("/gallery"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(image.save(folder.filePath(name + QStringLiteral(".png"))));
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
    show(QStringLiteral("Controls"));
    QQuickItem *item = named(m_view->rootObject(), name);
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
    show(QStringLiteral("Controls"));
    QQuickItem *item = named(m_view->rootObject(), QStringLiteral("gallery-reason"));
    QVERIFY(item);
    QVERIFY(!item->isEnabled());
    QSignalSpy spy(item, SIGNAL(clicked()));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(item);
    QVERIFY(reader);
    QCOMPARE(reader->text(QAccessible::Description), QStringLiteral("These need the server"));
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 0);
}

void GalleryTest::dialogKeepsAndReturnsFocus()
{
    show(QStringLiteral("Overlays"));
    QQuickItem *opener = named(m_view->rootObject(), QStringLiteral("gallery-opener"));
    QTRY_VERIFY(opener->hasActiveFocus());
    QObject *dialog = m_view->rootObject()->property("dialog").value<QObject *>();
    QMetaObject::invokeMethod(dialog, "open");
    QTRY_VERIFY(m_view->activeFocusItem()
                && m_view->activeFocusItem()->objectName() == QStringLiteral("gallery-cancel"));
    for (int tab = 0; tab < 12; ++tab) {
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(m_view->activeFocusItem() != opener);
    }
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTRY_VERIFY(opener->hasActiveFocus());
}

void GalleryTest::menuActsByReader()
{
    show(QStringLiteral("Overlays"));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QObject *menu = m_view->rootObject()->property("menu").value<QObject *>();
    QTRY_VERIFY(menu->property("opened").toBool());
    QQuickItem *row = named(m_view->contentItem(), QStringLiteral("gallery-copy"));
    QVERIFY(row);
    QSignalSpy spy(row, SIGNAL(triggered()));
    QAccessible::queryAccessibleInterface(row)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY(!menu->property("visible").toBool());
}

void GalleryTest::filterChipOffersItsOptions()
{
    show(QStringLiteral("Controls"));
    QQuickItem *chip = named(m_view->rootObject(), QStringLiteral("gallery-filter"));
    QSignalSpy toggled(chip, SIGNAL(toggled(QString)));
    press(chip);
    QQuickItem *row = nullptr;
    QTRY_VERIFY((row = readAs(m_view->contentItem(), QStringLiteral("Developer admin"), QAccessible::MenuItem)));
    press(row);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().toString(), QStringLiteral("admin"));
}

void GalleryTest::comboBoxPicksByKeyAndReader()
{
    show(QStringLiteral("Controls"));
    QQuickItem *combo = named(m_view->rootObject(), QStringLiteral("gallery-combo"));
    combo->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(combo->property("currentIndex").toInt(), 2);
    press(combo);
    QQuickItem *option = nullptr;
    QTRY_VERIFY((option = readAs(m_view->contentItem(), QStringLiteral("1 day"), QAccessible::ListItem)));
    press(option);
    QTRY_COMPARE(combo->property("currentIndex").toInt(), 0);
}

void GalleryTest::segmentedMovesByArrows()
{
    show(QStringLiteral("Controls"));
    QQuickItem *segmented = named(m_view->rootObject(), QStringLiteral("gallery-segmented"));
    QSignalSpy chosen(segmented, SIGNAL(chosen(int)));
    segmented->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(segmented->property("currentIndex").toInt(), 0);
    press(readAs(segmented, QStringLiteral("Admin token"), QAccessible::RadioButton));
    QCOMPARE(segmented->property("currentIndex").toInt(), 1);
}

void GalleryTest::fieldIsNamedAndSaysItsError()
{
    show(QStringLiteral("Controls"));
    QQuickItem *field = readAs(m_view->rootObject(), QStringLiteral("E-mail"), QAccessible::EditableText);
    QVERIFY(field);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(field);
    QCOMPARE(reader->text(QAccessible::Description),
             QStringLiteral("E-mail already registered on this control plane."));
    QVERIFY(reader->state().editable);
    QVERIFY(readAs(m_view->rootObject(), QStringLiteral("Message"), QAccessible::EditableText));
}

void GalleryTest::openDialogIsInTheTree()
{
    show(QStringLiteral("Overlays"));
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(m_view.get());
    QMetaObject::invokeMethod(m_view->rootObject()->property("dialog").value<QObject *>(), "open");
    QTRY_VERIFY(met(window, QStringLiteral("Create member"), QAccessible::Dialog));
    QVERIFY(met(window, QStringLiteral("Display name"), QAccessible::EditableText));
    QVERIFY(met(window, QStringLiteral("Cancel"), QAccessible::Button));
}

void GalleryTest::tableIsReadByRowAndCell()
{
    show(QStringLiteral("Table"));
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(met(window, QStringLiteral("Amelia Hartmann"), QAccessible::Row));
    QVERIFY(met(window, QStringLiteral("Member: Amelia Hartmann"), QAccessible::Cell));
    QVERIFY(met(window, QStringLiteral("Role"), QAccessible::ColumnHeader));
    QVERIFY(met(window, QStringLiteral("Nobody is waiting"), QAccessible::Heading));
}

void GalleryTest::enterNeverRemoves()
{
    show(QStringLiteral("Controls"));
    QQuickItem *danger = readAs(m_view->rootObject(), QStringLiteral("Remove…"), QAccessible::Button);
    QVERIFY(danger);
    QSignalSpy spy(danger, SIGNAL(clicked()));
    danger->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(spy.count(), 1);
}

void GalleryTest::mirrored()
{
    show(QStringLiteral("Controls"));
    QQmlProperty::write(m_view->rootObject(), QStringLiteral("mirror"), true);
    QTRY_VERIFY(m_view->rootObject()->property("mirror").toBool());
    keep(QStringLiteral("controls-mirrored"));
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"

// SPDX-License-Identifier: MIT
#include "stage.h"

#include "ui/icons/icon_provider.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QTest>

namespace gallery {

Stage::Stage() : m_view(std::make_unique<QQuickView>())
{
    QQmlEngine *engine = m_view->engine();
    engine->addImportPath(QStringLiteral("qrc:/"));
    engine->addImageProvider(QStringLiteral("icon"), new rollcall::IconProvider);
    QObject::connect(engine, &QQmlEngine::warnings, engine, [this](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            m_warnings.append(error.toString());
    });
    setTheme("reducedMotion", true);
}

Stage::~Stage() = default;

QStringList Stage::close()
{
    m_view.reset();
    return m_warnings;
}

void Stage::setTheme(const char *name, bool on)
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

void Stage::show(const QString &page)
{
    m_view->setSource(QUrl(QStringLiteral("qrc:/Rollcall/Gallery/") + page + QStringLiteral(".qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void Stage::keep(const QString &name)
{
    const QImage image = m_view->grabWindow();
    QVERIFY(!image.isNull());
    const QDir folder(qEnvironmentVariable("ROLLCALL_ARTIFACTS", QDir::tempPath()) + QStringLiteral("/gallery"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(image.save(folder.filePath(name + QStringLiteral(".png"))));
}

} // namespace gallery

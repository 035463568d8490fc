// SPDX-License-Identifier: MIT
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>

/// Later.qml, by which the console makes what its first frame does not need.
class LaterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The console is in a hurry again as soon as its last part is there, and others may still be on their way.
    void keepsItsPropertiesWhenTheHurryBegins()
    {
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/"));
        QStringList warnings;
        connect(&engine, &QQmlEngine::warnings, this, [&](const QList<QQmlError> &heard) {
            for (const auto &warning : heard)
                warnings.append(warning.toString());
        });
        QQmlComponent window(&engine);
        window.setData("import QtQuick\n"
                       "import Rollcall.Components\n"
                       "Item {\n"
                       "    property bool starting: true\n"
                       "    readonly property bool made: part.item !== null\n"
                       "    Item { id: watched }\n"
                       "    Later {\n"
                       "        id: part\n"
                       "        file: \"qrc:/Rollcall/Components/Reason.qml\"\n"
                       "        properties: ({ \"control\": watched })\n"
                       "        patient: parent.starting\n"
                       "    }\n"
                       "}\n",
                       QUrl(QStringLiteral("qrc:/window.qml")));
        const std::unique_ptr<QObject> made(window.create());
        QVERIFY2(made, qPrintable(window.errorString()));
        QVERIFY(!made->property("made").toBool()); // it is on its way
        made->setProperty("starting", false);
        QTRY_VERIFY(made->property("made").toBool() || !warnings.isEmpty());
        QCOMPARE(warnings, QStringList());
    }
};

QTEST_MAIN(LaterTest)
#include "later_test.moc"

// SPDX-License-Identifier: MIT
#include "first_frame.h"

#include <QQmlComponent>
#include <QQmlEngine>

// The floor: what any Qt Quick program pays for a window with a word in it.
int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nWindow { visible: true; width: 1280; height: 800; Text { anchors.centerIn: "
                      "parent; text: 'Members' } }",
                      QUrl());
    const std::unique_ptr<QObject> root(component.create());
    auto *window = qobject_cast<QQuickWindow *>(root.get());
    if (!window)
        return 1;
    rollcall::bench::reportFrames(window, {{"usable", [] { return true; }}});
    return QGuiApplication::exec();
}

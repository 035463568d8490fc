// SPDX-License-Identifier: MIT
#pragma once

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>
#include <functional>

namespace rollcall::bench {

/// Says "usable" on standard output when the first frame that `usable` accepts has been shown, and ends the program.
inline void reportFirstFrame(QQuickWindow *window, const std::function<bool()> &usable)
{
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [usable] {
            if (!usable())
                return;
            std::puts("usable");
            std::fflush(stdout);
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
}

/// True where an item of that QML type is drawn below `item`.
inline bool isShown(const QQuickItem *item, const char *type)
{
    if (!item->isVisible())
        return false;
    if (qstrncmp(item->metaObject()->className(), type, qstrlen(type)) == 0)
        return true;
    const auto children = item->childItems();
    return std::any_of(children.cbegin(), children.cend(),
                       [type](const QQuickItem *child) { return isShown(child, type); });
}

} // namespace rollcall::bench

// SPDX-License-Identifier: MIT
#pragma once

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

namespace rollcall::bench {

/// Something that a frame can be the first to show.
struct Milestone {
    const char *word;
    std::function<bool()> reached;
};

/// Says the word of each on standard output when the first frame that shows it has been shown, in their order, and ends the
/// program after the last.
inline void reportFrames(QQuickWindow *window, std::vector<Milestone> milestones)
{
    const auto left = std::make_shared<std::vector<Milestone>>(std::move(milestones));
    // Direct where the scene is drawn on this thread: what the program does after the frame is not part of it.
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [left] {
        while (!left->empty() && left->front().reached()) {
            std::puts(left->front().word);
            std::fflush(stdout);
            left->erase(left->begin());
        }
        if (left->empty())
            QCoreApplication::quit();
    });
}

/// How many items of that QML type are drawn below `item`.
inline int countShown(const QQuickItem *item, const char *type)
{
    if (!item->isVisible())
        return 0;
    int count = qstrncmp(item->metaObject()->className(), type, qstrlen(type)) == 0 ? 1 : 0;
    const auto children = item->childItems();
    for (const auto *child : children)
        count += countShown(child, type);
    return count;
}

} // namespace rollcall::bench

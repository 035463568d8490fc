// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QMetaMethod>
#include <QString>

class QQuickItem;

// What is drawn, found and pressed as a screen reader does it. Nothing here is owned; all of it is for the GUI thread.
namespace gallery {

/// The item at or below `root` with this objectName, or null.
QQuickItem *named(QQuickItem *root, const QString &name);

/// The visible item at or below `root` that a screen reader hears under `name` in `role`, or null.
QQuickItem *readAs(QQuickItem *root, const QString &name, QAccessible::Role role);

/// Whether a screen reader that walks the tree from `top` meets `name` in `role`.
bool met(QAccessibleInterface *top, const QString &name, QAccessible::Role role);

/// The signal of an item whose class QML has made, and C++ cannot name: `signalOf(item, "clicked()")`.
QMetaMethod signalOf(const QObject *item, const char *signature);

/// Whether `control` shows a tooltip, or will as soon as the pointer has rested long enough.
bool hasTip(const QQuickItem *control);

/// Does the press action of `item`; the test fails where `item` is null.
void press(QQuickItem *item);

} // namespace gallery

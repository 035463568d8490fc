// SPDX-License-Identifier: MIT
#include "reader.h"

#include <QQuickItem>
#include <QTest>

#include <algorithm>

namespace gallery {

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

QMetaMethod signalOf(const QObject *item, const char *signature)
{
    const auto *type = item->metaObject();
    return type->method(type->indexOfSignal(QMetaObject::normalizedSignature(signature)));
}

bool hasTip(const QQuickItem *control)
{
    const auto parts = control->childItems();
    return std::any_of(parts.cbegin(), parts.cend(),
                       [](const QQuickItem *part) { return part->property("item").value<QObject *>() != nullptr; });
}

void press(QQuickItem *item)
{
    QVERIFY(item);
    QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace gallery

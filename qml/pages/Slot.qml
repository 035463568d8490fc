// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Holds one of several components, made where they were written. A Loader does not do it: Qt 6.4's cannot make an inline
// component of a file with bound components.
Item {
    id: root

    property Component content: null
    property Item made: null

    implicitHeight: root.made ? root.made.height : 0
    height: implicitHeight
    visible: root.made !== null

    Component.onCompleted: root.make()
    onContentChanged: root.make()

    function make(): void {
        if (root.made)
            root.made.destroy();
        root.made = root.content ? root.content.createObject(root, {
                "width": Qt.binding(() => root.width)
            }) as Item : null;
    }
}

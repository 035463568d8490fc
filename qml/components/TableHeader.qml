// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The head of a table: 32 high, 28 when `compact`. Put HeaderCell inside, placed as the cells of the rows.
Rectangle {
    id: root

    property bool compact: false

    implicitHeight: root.compact ? Theme.headHeightCompact : Theme.headHeight
    color: Theme.bg

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}

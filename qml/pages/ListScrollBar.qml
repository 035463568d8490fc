// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// The scroll bar of a list that was there before it.
RScrollBar {
    id: root

    required property ListView list

    orientation: Qt.Vertical
    size: root.list.visibleArea.heightRatio
    position: root.list.visibleArea.yPosition
    onPositionChanged: {
        if (root.pressed)
            root.list.contentY = root.list.originY + root.position * root.list.contentHeight;
    }
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// The scroll bar of the member list: of the whole list, of which the view may have a window only.
RScrollBar {
    id: root

    required property MembersList list
    readonly property real whole: root.list.rows.total === root.list.count ? root.list.contentHeight : root.list.rows.total * root.list.rowHeight

    orientation: Qt.Vertical
    size: root.whole > 0 ? Math.min(1, root.list.height / root.whole) : 1
    position: root.whole > 0 ? (root.list.rows.first * root.list.rowHeight + root.list.contentY - root.list.originY) / root.whole : 0
    onPositionChanged: {
        if (root.pressed)
            root.list.scrollTo(root.position * root.whole);
    }
}

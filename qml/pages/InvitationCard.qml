// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The card of an opened invitation: content above, and a foot with what can be done, parted by a line. `footed` draws the line.
Rectangle {
    id: root

    property bool footed: true
    property int inset: 32
    default property alias content: body.data
    property alias foot: footer.data

    implicitHeight: body.height + body.y + (footer.visible ? footer.height : 0) + 20
    radius: Theme.radiusDialog
    color: Theme.surface
    border.width: 1
    border.color: Theme.border

    Column {
        id: body

        x: root.inset
        y: 28
        width: parent.width - 2 * root.inset
        spacing: 20
    }

    Rectangle {
        anchors.bottom: footer.top
        x: 1
        width: parent.width - 2
        height: 1
        color: Theme.border
        visible: root.footed
    }

    Item {
        id: footer

        anchors.bottom: parent.bottom
        x: root.inset
        width: parent.width - 2 * root.inset
        // By what they want to be: what they are follows from this height, since they stand in its middle.
        height: visible ? Math.max(64, (children[0] as Item).implicitHeight + 24) : 0
        visible: children.length > 0
    }
}

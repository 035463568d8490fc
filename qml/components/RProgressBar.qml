// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A bar of 4. `value` runs from 0 to 1.
Rectangle {
    id: root

    property real value: 0
    property color fill: Theme.accent

    implicitWidth: 220
    implicitHeight: 4
    radius: 2
    color: Theme.track

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%L1 %").arg(Math.round(root.value * 100))

    Rectangle {
        anchors.left: parent.left
        width: parent.width * Math.max(0, Math.min(1, root.value))
        height: parent.height
        radius: parent.radius
        color: root.fill
    }
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The keyboard's focus: 2 px of accent, 2 px outside of its parent. `inner` puts it inside, for rows that touch.
// `radius` is the parent's. Show it with `shown: control.visualFocus`.
Rectangle {
    id: root

    property bool shown: false
    property bool inner: false
    property real around: Theme.radiusControl

    anchors.fill: parent
    anchors.margins: root.inner ? 0 : -4
    radius: root.inner ? root.around : root.around + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    visible: root.shown
    z: 10
}

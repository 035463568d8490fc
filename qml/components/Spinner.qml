// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Work that takes longer than half a second. With reduced motion it says "Working…" instead of turning, unless `silent`,
// which is for places where a word already says so.
Item {
    id: root

    property int size: 16
    property bool running: true
    property bool silent: false
    property color color: Theme.accent
    readonly property bool asWord: Theme.reducedMotion && !root.silent

    implicitWidth: root.asWord ? word.implicitWidth : root.size
    implicitHeight: root.asWord ? word.implicitHeight : root.size
    visible: root.running

    Rectangle {
        width: root.size
        height: root.size
        radius: width / 2
        color: "transparent"
        border.width: Math.max(1.5, root.size / 8)
        border.color: Theme.track
        visible: !root.asWord
    }

    Icon {
        id: arc

        size: root.size
        name: "arc"
        color: root.color
        visible: !root.asWord

        RotationAnimator on rotation {
            from: 0
            to: 360
            duration: 900
            loops: Animation.Infinite
            running: root.visible && root.running && !Theme.reducedMotion
        }
    }

    RText {
        id: word

        visible: root.asWord
        secondary: true
        text: qsTr("Working…")
    }
}

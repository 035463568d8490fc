// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// How long an invitation still works, in words and as a bar of what is left of its life. Amber in its last two days.
Column {
    id: root

    property string text
    property real share: 1
    property bool urgent: false
    property bool over: false
    property bool busy: false

    spacing: 5

    Row {
        spacing: 6

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            size: 12
            silent: true
            running: root.busy
        }

        RText {
            text: root.text
            font.pixelSize: Theme.sizeSecondary
            font.weight: root.urgent ? Theme.medium : Theme.regular
            color: root.urgent && !root.over ? Theme.warn : root.over ? Theme.text2 : Theme.text
            Accessible.ignored: true
        }
    }

    Rectangle {
        width: root.width
        height: 4
        radius: 2
        color: Theme.track
        visible: !root.over

        Rectangle {
            width: Math.max(parent.height, parent.width * root.share)
            height: parent.height
            radius: 2
            color: root.urgent ? Theme.warnMark : Theme.bar
        }
    }
}

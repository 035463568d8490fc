// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// How often a link was used, over a bar where it has a limit.
Cell {
    id: root

    property string uses
    property string limit
    property real share: -1

    column: qsTr("Uses")
    //: Uses of a link, and its limit: "3 of 25"
    value: qsTr("%1 %2").arg(root.uses).arg(root.limit)

    Column {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3

        Row {
            width: root.width - 28
            spacing: 4

            RText {
                text: root.uses
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RText {
                text: root.limit
                color: Theme.text2
                Accessible.ignored: true
            }
        }

        Rectangle {
            width: root.width - 28
            height: 4
            radius: 2
            color: Theme.track
            visible: root.share >= 0

            Rectangle {
                anchors.left: parent.left
                width: parent.width * Math.min(1, Math.max(0, root.share))
                height: parent.height
                radius: 2
                color: Theme.bar
            }
        }
    }
}

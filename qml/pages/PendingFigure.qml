// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One number of the summary, over the words for it.
Column {
    id: root

    property int figure: 0
    property string label
    property string iconName
    property color ink: Theme.text

    spacing: 2
    Accessible.role: Accessible.StaticText
    //: A figure of the summary: "Waiting: 23"
    Accessible.name: qsTr("%1: %L2").arg(root.label).arg(root.figure)

    Row {
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: root.ink
            visible: root.iconName !== ""
        }

        RText {
            text: qsTr("%L1").arg(root.figure)
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            color: root.ink
            Accessible.ignored: true
        }
    }

    RText {
        text: root.label
        secondary: true
        Accessible.ignored: true
    }
}

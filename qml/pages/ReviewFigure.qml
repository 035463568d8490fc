// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// "14 joined", with its mark.
Row {
    id: root

    required property int mark
    required property int figure
    required property string word

    spacing: 8
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%L1 %2").arg(root.figure).arg(root.word)

    ReviewMarkTile {
        anchors.verticalCenter: parent.verticalCenter
        mark: root.mark
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        RText {
            text: qsTr("%L1").arg(root.figure)
            font.weight: Theme.semibold
            Accessible.ignored: true
        }

        RText {
            text: root.word
            Accessible.ignored: true
        }
    }
}

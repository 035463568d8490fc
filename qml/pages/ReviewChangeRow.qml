// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Somebody to whom something happened between two snapshots, or an invitation that was opened or closed.
TableRow {
    id: root

    required property int index
    required property string entryId
    required property string name
    required property string address
    required property bool service
    required property int mark
    required property string change
    required summary

    width: ListView.view ? ListView.view.width : 0

    Row {
        anchors.fill: parent
        anchors.leftMargin: 20

        MemberNameCell {
            width: Math.min(320, root.width * 0.46)
            height: parent.height
            memberId: root.entryId
            name: root.name
            address: root.address
            service: root.service
        }

        Cell {
            width: parent.width - Math.min(320, root.width * 0.46) - 12
            height: parent.height
            column: qsTr("Change")
            value: root.change

            ReviewMarkTile {
                id: tile

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                mark: root.mark
            }

            RText {
                anchors.left: tile.right
                anchors.leftMargin: 8
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                text: root.change
                Accessible.ignored: true
            }
        }
    }
}

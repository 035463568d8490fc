// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Teams
import Rollcall.Theme

// What the page is called, and a button for each kind of part that can be made.
Item {
    id: root

    required property TeamsViewModel viewModel
    property bool compact: false

    signal newWanted(string kindId)

    implicitHeight: (root.compact ? 52 : 60) * Theme.textScale

    RText {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.viewModel.title
        font.pixelSize: Theme.sizeTitle
        font.weight: Theme.semibold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Repeater {
            model: root.viewModel.kinds

            RButton {
                id: making

                required property int index
                required property var modelData

                objectName: "teams-new-" + making.modelData.kindId
                kind: making.index === 0 ? RButton.Primary : RButton.Default
                iconName: "plus"
                text: qsTr("New %1").arg(making.modelData.label.toLowerCase())
                reason: root.viewModel.manageReason
                onClicked: root.newWanted(making.modelData.kindId)
            }
        }

        IconButton {
            objectName: "teams-sync"
            framed: true
            iconName: "sync"
            text: qsTr("Read again")
            onClicked: root.viewModel.refresh()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}

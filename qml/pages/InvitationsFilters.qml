// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// The records by status, one of them at a time, and by role and sender.
Item {
    id: root

    required property InvitationsViewModel viewModel

    implicitHeight: Math.round(48 * Theme.textScale)

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Status")

        Repeater {
            model: root.viewModel.statusChips

            Chip {
                required property var modelData

                objectName: "invitations-status-" + (modelData.key === "" ? "all" : modelData.key)
                text: modelData.text
                count: qsTr("%L1").arg(modelData.count)
                exclusive: true
                on: root.viewModel.status === modelData.key
                onClicked: root.viewModel.chooseStatus(modelData.key)
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        InvitationViews {
            objectName: "invitations-view"
            viewModel: root.viewModel
            brief: root.width < 1000
        }

        FilterChip {
            objectName: "invitations-role"
            text: qsTr("Role")
            options: root.viewModel.roleOptions
            selected: root.viewModel.roles
            onToggled: key => root.viewModel.toggleRole(key)
            onCleared: root.viewModel.clearRoles()
        }

        FilterChip {
            objectName: "invitations-sender"
            text: qsTr("Sent by")
            options: root.viewModel.senderOptions
            selected: root.viewModel.senders
            onToggled: key => root.viewModel.toggleSender(key)
            onCleared: root.viewModel.clearSenders()
        }
    }
}

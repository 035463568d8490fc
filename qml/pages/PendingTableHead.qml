// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// The head of the pending table: selects all of it, and orders it by a column.
TableHeader {
    id: root

    required property PendingViewModel viewModel
    required property PendingColumns columns

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        Item {
            width: root.columns.check
            height: root.height

            RCheckBox {
                objectName: "pending-select-all"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                accessibleName: qsTr("Select all")
                tristate: false
                checkState: root.viewModel.allSelected ? Qt.Checked : root.viewModel.selectedCount > 0 ? Qt.PartiallyChecked : Qt.Unchecked
                onClicked: root.viewModel.selectAll()
            }
        }

        Repeater {
            model: [{
                    "text": qsTr("Recipient"),
                    "width": root.columns.recipient,
                    "sort": InvitationPageModel.Recipient
                }, {
                    "text": qsTr("Role"),
                    "width": root.columns.role,
                    "sort": InvitationPageModel.Role
                }, {
                    "text": qsTr("Age"),
                    "width": root.columns.age,
                    "sort": -1
                }, {
                    "text": qsTr("Expires in"),
                    "width": root.columns.expires,
                    "sort": InvitationPageModel.Expires
                }, {
                    "text": qsTr("Last sent"),
                    "width": root.columns.sent,
                    "sort": InvitationPageModel.Sent
                }, {
                    "text": qsTr("Needs attention"),
                    "width": root.columns.attention,
                    "sort": -1
                }]

            HeaderCell {
                required property var modelData

                width: modelData.width
                height: root.height
                text: modelData.text
                sortable: modelData.sort >= 0
                order: root.viewModel.sort !== modelData.sort ? 0 : root.viewModel.descending ? -1 : 1
                onClicked: root.viewModel.sortBy(modelData.sort)
            }
        }
    }
}

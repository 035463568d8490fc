// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// The head of the member table: selects all that is shown, and orders by a column.
TableHeader {
    id: root

    required property MembersViewModel viewModel
    required property MemberColumns columns
    readonly property MembersModel model: root.viewModel.model

    function orderOf(order: int): int {
        return root.viewModel.order !== order ? 0 : root.viewModel.descending ? -1 : 1;
    }

    component Head: HeaderCell {
        property int by: MembersViewModel.Order.ByName

        height: root.height
        sortable: true
        order: root.orderOf(by)
        onClicked: root.viewModel.sortByHead(by)
    }

    height: implicitHeight
    compact: root.columns.compact

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        Item {
            width: root.columns.check
            height: parent.height

            RCheckBox {
                objectName: "members-select-all"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                accessibleName: qsTr("Select all")
                available: root.model.count > 0
                checkState: root.model.headState
                onClicked: root.model.headState === Qt.Checked ? root.model.clearSelection() : root.model.selectShown()
            }
        }

        Head {
            width: root.columns.member
            text: qsTr("Member")
            lead: true
            by: MembersViewModel.Order.ByName
        }

        Head {
            width: root.columns.role
            text: qsTr("Role")
            by: MembersViewModel.Order.ByRole
        }

        Head {
            width: root.columns.status
            text: qsTr("Status")
            by: MembersViewModel.Order.ByStatus
        }

        Head {
            width: root.columns.type
            visible: root.columns.typeShown
            text: qsTr("Type")
            by: MembersViewModel.Order.ByType
        }

        Head {
            width: root.columns.teams
            visible: root.columns.teamsShown
            text: qsTr("Teams")
            by: MembersViewModel.Order.ByTeams
        }

        Head {
            width: root.columns.credits
            visible: root.columns.creditsShown
            text: root.viewModel.usedText
            by: MembersViewModel.Order.ByCredits
        }

        HeaderCell {
            width: root.columns.left
            height: root.height
            visible: width > 0
            text: qsTr("Left")
        }

        HeaderCell {
            width: root.columns.pace
            height: root.height
            visible: width > 0
            text: qsTr("Pace")
        }

        Head {
            width: root.columns.lastActive
            visible: width > 0
            text: qsTr("Last active")
            by: MembersViewModel.Order.ByLastActive
        }
    }
}

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
        id: head

        property int by: -1
        property string column

        anchors.left: parent?.left
        anchors.leftMargin: root.columns.xOf(head.column)
        width: root.columns.widthOf(head.column)
        height: root.height
        visible: width > 0
        sortable: head.by >= 0
        adjustable: root.columns.layout !== null
        order: root.orderOf(head.by)
        onClicked: root.viewModel.sortByHead(head.by)
        onWidened: by => root.columns.resize(head.column, by)
        onMoved: by => root.columns.layout.swap(head.column, root.columns.beside(head.column, by))
    }

    height: implicitHeight
    compact: root.columns.compact

    Item {
        anchors.left: parent.left
        anchors.leftMargin: root.columns.edge
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

    HeaderCell {
        anchors.left: parent.left
        anchors.leftMargin: root.columns.edge + root.columns.check
        width: root.columns.member
        height: root.height
        text: qsTr("Member")
        lead: true
        sortable: true
        order: root.orderOf(MembersViewModel.Order.ByName)
        onClicked: root.viewModel.sortByHead(MembersViewModel.Order.ByName)
    }

    Head {
        id: roleHead

        column: "role"
        text: qsTr("Role")
        by: MembersViewModel.Order.ByRole
    }

    Head {
        id: statusHead

        column: "status"
        text: qsTr("Status")
        by: MembersViewModel.Order.ByStatus
    }

    Head {
        id: typeHead

        column: "type"
        text: qsTr("Type")
        by: MembersViewModel.Order.ByType
    }

    Head {
        id: teamsHead

        column: "teams"
        text: qsTr("Teams")
        by: MembersViewModel.Order.ByTeams
    }

    Head {
        id: creditsHead

        column: "credits"
        text: root.viewModel.usedText
        by: MembersViewModel.Order.ByCredits
    }

    Head {
        id: leftHead

        column: "left"
        text: qsTr("Left")
    }

    Head {
        id: paceHead

        column: "pace"
        text: qsTr("Pace")
    }

    Head {
        id: lastActiveHead

        column: "lastActive"
        text: qsTr("Last active")
        by: MembersViewModel.Order.ByLastActive
    }

    MemberColumnsButton {
        id: chooser

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        visible: root.columns.layout !== null
        columns: root.columns
    }

    MemberColumnOrder {
        columns: root.columns
        line: root
        last: chooser
        cells: ({
                "role": roleHead,
                "status": statusHead,
                "type": typeHead,
                "teams": teamsHead,
                "credits": creditsHead,
                "left": leftHead,
                "pace": paceHead,
                "lastActive": lastActiveHead
            })
    }
}

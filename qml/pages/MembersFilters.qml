// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// The filters, and the order of the rows.
Item {
    id: root

    required property MembersViewModel viewModel
    property bool compact: false
    property MemberOrderMenu orders: null

    implicitHeight: (root.compact ? 38 : 44) * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.top: parent.top
        anchors.topMargin: root.compact ? 1 : 4
        spacing: 6

        MemberViews {
            viewModel: root.viewModel
            visible: root.viewModel.viewOptions.length > 0
        }

        MemberFilter {
            viewModel: root.viewModel
            facet: MembersViewModel.Facet.Role
            text: qsTr("Role")
            options: root.viewModel.roleOptions
            chosen: root.viewModel.chosenRoles
        }

        MemberFilter {
            viewModel: root.viewModel
            facet: MembersViewModel.Facet.Status
            text: qsTr("Status")
            options: root.viewModel.statusOptions
            chosen: root.viewModel.chosenStatuses
        }

        MemberFilter {
            viewModel: root.viewModel
            facet: MembersViewModel.Facet.Type
            text: qsTr("Type")
            options: root.viewModel.typeOptions
            chosen: root.viewModel.chosenTypes
        }

        MemberFilter {
            viewModel: root.viewModel
            facet: MembersViewModel.Facet.Team
            text: qsTr("Team")
            options: root.viewModel.teamOptions
            chosen: root.viewModel.chosenTeams
            visible: root.viewModel.teamOptions.length > 0 || root.viewModel.narrowed
        }

        MemberFilter {
            viewModel: root.viewModel
            facet: MembersViewModel.Facet.Share
            text: root.viewModel.sharesText
            options: root.viewModel.shareOptions
            chosen: root.viewModel.chosenShares
            visible: options.length > 0
        }

        RButton {
            anchors.verticalCenter: parent.verticalCenter
            kind: RButton.Link
            small: true
            leftPadding: 8
            text: qsTr("Clear filters")
            visible: root.viewModel.narrowed
            onClicked: root.viewModel.clearFilters()
        }
    }

    RButton {
        id: order

        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: parent.top
        anchors.topMargin: root.compact ? 1 : 4
        kind: RButton.Ghost
        small: true
        labelColor: Theme.text2
        iconName: "sort"
        trailingIcon: "chevron-down"
        text: root.nameOf(root.viewModel.order)
        description: qsTr("Order of the rows")
        onClicked: {
            if (!root.orders)
                root.orders = made.createObject(root) as MemberOrderMenu;
            root.orders.openAt(order);
        }
    }

    // In the order of MembersViewModel.Order.
    readonly property var labels: [qsTr("Recently changed"), qsTr("Name"), qsTr("Role"), qsTr("Status"), qsTr("Type"), qsTr("Teams"), root.viewModel.usedText, qsTr("Last active")]

    Component {
        id: made

        MemberOrderMenu {
            viewModel: root.viewModel
            labels: root.labels
        }
    }

    function nameOf(order: int): string {
        return root.labels[order];
    }
}

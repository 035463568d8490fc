// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Teams
import Rollcall.Theme

// Who is in the chosen team, as what, and what can be done with it.
Item {
    id: root

    required property TeamsViewModel viewModel
    property bool compact: false
    readonly property TeamMembersModel people: root.viewModel.people

    signal addWanted
    signal renameWanted
    signal deleteWanted

    Item {
        id: head

        width: parent.width
        height: Math.round(56 * Theme.textScale)

        Column {
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.right: buttons.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: root.viewModel.teamName
                font.pixelSize: Theme.sizeDialog
                font.weight: Theme.semibold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: root.viewModel.kindLabel
                secondary: true
            }
        }

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            RButton {
                small: true
                visible: root.viewModel.joinShown
                text: root.viewModel.inside ? qsTr("Leave %1").arg(root.viewModel.teamName) : qsTr("Join %1").arg(root.viewModel.teamName)
                onClicked: root.viewModel.inside ? root.viewModel.remove(root.viewModel.callerMemberId) : root.viewModel.add([root.viewModel.callerMemberId])
            }

            RButton {
                small: true
                iconName: "plus"
                text: qsTr("Add people…")
                reason: root.viewModel.peopleReason
                onClicked: root.addWanted()
            }

            RButton {
                small: true
                text: qsTr("Rename…")
                description: root.viewModel.teamName
                reason: root.viewModel.manageReason
                onClicked: root.renameWanted()
            }

            RButton {
                small: true
                kind: RButton.Danger
                text: qsTr("Delete…")
                description: root.viewModel.teamName
                reason: root.viewModel.manageReason
                onClicked: root.deleteWanted()
            }
        }
    }

    TableHeader {
        id: columns

        anchors.top: head.bottom
        width: parent.width

        HeaderCell {
            anchors.left: parent.left
            anchors.leftMargin: 20
            width: 200
            height: columns.height
            text: qsTr("Member")
        }

        HeaderCell {
            anchors.right: parent.right
            anchors.rightMargin: 56
            width: list.roleWidth
            height: columns.height
            visible: root.viewModel.roleLabels.length > 0
            text: qsTr("Role")
        }

        HeaderCell {
            anchors.right: parent.right
            anchors.rightMargin: list.roleWidth + 56
            width: list.statusWidth
            height: columns.height
            text: qsTr("Status")
        }
    }

    ListView {
        id: list

        readonly property int roleWidth: root.viewModel.roleLabels.length > 0 ? 148 * Theme.textScale : 0
        readonly property int statusWidth: (root.compact ? 96 : 132) * Theme.textScale

        objectName: "team-people"
        anchors.top: columns.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        activeFocusOnTab: true
        clip: true
        model: root.people
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        visible: count > 0
        onAtYEndChanged: {
            if (list.atYEnd)
                root.viewModel.readMore();
        }
        T.ScrollBar.vertical: RScrollBar {
        }
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("People in %1").arg(root.viewModel.teamName)

        delegate: TeamPersonRow {
            viewModel: root.viewModel
            roleWidth: list.roleWidth
            statusWidth: list.statusWidth
            current: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }

    StateView {
        anchors.top: columns.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        mode: list.visible ? StateView.Ready : root.viewModel.peopleError !== "" ? StateView.Failed : root.people.loading ? StateView.Loading : StateView.Empty
        iconName: root.viewModel.peopleError !== "" ? "error" : "team"
        title: root.viewModel.peopleError !== "" ? qsTr("Who is in it could not be read") : qsTr("Nobody is in it yet")
        sentence: root.viewModel.peopleError !== "" ? root.viewModel.peopleError : qsTr("Members can be added one by one here, or several at once from the member list.")
        actionText: root.viewModel.peopleError !== "" ? qsTr("Retry") : qsTr("Add people…")
        actionReason: root.viewModel.peopleError !== "" ? "" : root.viewModel.peopleReason
        onActionTriggered: root.viewModel.peopleError !== "" ? root.viewModel.refresh() : root.addWanted()
    }
}

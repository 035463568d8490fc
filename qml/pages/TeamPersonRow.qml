// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Teams
import Rollcall.Theme

// One person in a team: status, role inside, and the way out. A failure stands below.
Item {
    id: root

    required property int index
    required property string memberId
    required property string name
    required property string address
    required property int memberStatus
    required property string status
    required property int roleIndex
    required property string roleText
    required property bool busy
    required property string failure
    required property string reason
    required property string summary

    property TeamsViewModel viewModel
    property int roleWidth: 0
    property int statusWidth: 0
    property bool current: false

    signal pressed

    width: ListView.view ? ListView.view.width : 0
    height: row.height + (root.failure === "" ? 0 : strip.height)

    TableRow {
        id: row

        width: parent.width
        height: implicitHeight
        current: root.current
        focused: root.current
        lastLine: root.failure === ""
        summary: root.summary
        onPressed: root.pressed()

        Avatar {
            id: who

            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            name: root.name
            key: root.memberId
        }

        Cell {
            anchors.left: who.right
            anchors.leftMargin: 10
            anchors.right: statusCell.left
            height: parent.height
            column: qsTr("Member")
            value: root.address === "" || root.address === root.name ? root.name : qsTr("%1, %2").arg(root.name).arg(root.address)

            Column {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 12

                RText {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    text: root.name
                    font.weight: Theme.medium
                    Accessible.ignored: true
                }

                RText {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    visible: root.address !== "" && root.address !== root.name
                    text: root.address
                    secondary: true
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
            }
        }

        Cell {
            id: statusCell

            anchors.right: roleCell.left
            width: root.statusWidth
            height: parent.height
            column: qsTr("Status")
            value: root.status

            StatusMark {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                status: root.memberStatus
                text: root.status
                busy: root.busy
            }
        }

        Item {
            id: roleCell

            anchors.right: out.left
            width: root.roleWidth + 12
            height: parent.height

            RComboBox {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                width: Math.max(0, root.roleWidth - 12)
                implicitHeight: Theme.controlHeightSmall
                visible: root.roleWidth > 0
                label: qsTr("Role of %1").arg(root.name)
                model: root.viewModel ? root.viewModel.roleLabels : []
                reason: root.reason
                currentIndex: root.roleIndex
                onActivated: index => {
                    if (index !== root.roleIndex)
                        root.viewModel.changeRole(root.memberId, index);
                }
            }
        }

        IconButton {
            id: out

            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            small: true
            focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
            iconName: "x"
            available: !root.busy
            reason: root.reason
            text: qsTr("Take %1 out of %2").arg(root.name).arg(root.viewModel ? root.viewModel.teamName : "")
            onClicked: root.viewModel.remove(root.memberId)
        }
    }

    RowError {
        id: strip

        anchors.top: row.bottom
        width: parent.width
        visible: root.failure !== ""
        Accessible.ignored: !visible
        indent: 58
        text: root.failure
    }
}

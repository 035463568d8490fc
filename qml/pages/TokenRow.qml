// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme
import Rollcall.Tokens

// An admin token: what it may do, until when, and when it was last used. What has ended stays listed. A failure stands below.
Item {
    id: root

    required property int index
    required property string tokenId
    required property string name
    required property string scopes
    required property bool active
    required property string stateText
    required property string createdText
    required property string createdBy
    required property string expiresText
    required property string lastUsedText
    required property bool busy
    required property string failure
    required property string summary

    property TokensViewModel viewModel
    property TokenColumns columns
    property bool current: false

    signal pressed
    signal revokeRequested

    width: ListView.view ? ListView.view.width : 0
    height: row.height + (strip.visible ? strip.height : 0)

    TableRow {
        id: row

        width: parent.width
        height: implicitHeight
        current: root.current
        focused: root.current
        lastLine: !strip.visible
        summary: root.summary
        onPressed: root.pressed()
        onOpened: {
            if (root.active)
                root.revokeRequested();
        }

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.columns.edge

            Cell {
                width: root.columns.name
                height: parent.height
                column: qsTr("Name")
                value: root.name

                Icon {
                    id: icon

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: "key"
                }

                RText {
                    anchors.left: icon.right
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignLeft
                    text: root.name
                    font.weight: Theme.medium
                    color: root.active ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
            }

            TextCell {
                width: root.columns.scopes
                column: qsTr("May")
                value: root.scopes
            }

            Cell {
                width: root.columns.status
                height: parent.height
                column: qsTr("Status")
                value: root.stateText

                Pill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    tone: root.active ? Pill.Ok : Pill.Neutral
                    strong: false
                    text: root.busy ? qsTr("Revoking…") : root.stateText
                    Accessible.ignored: true
                }
            }

            TextCell {
                width: root.columns.expires
                column: qsTr("Expires")
                value: root.expiresText
            }

            TextCell {
                width: root.columns.used
                column: qsTr("Last used")
                value: root.lastUsedText
            }

            TextCell {
                width: root.columns.created
                column: qsTr("Created")
                value: root.createdText
            }

            TextCell {
                width: root.columns.maker
                visible: root.columns.makerShown
                column: qsTr("By")
                value: root.createdBy
            }

            Item {
                width: root.columns.actions + 4
                height: parent.height

                RButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                    labelColor: row.hovered ? Theme.danger : root.current ? Theme.text : Theme.text2
                    visible: root.active
                    text: qsTr("Revoke…")
                    description: root.name
                    reason: root.viewModel.changeReason
                    available: !root.busy
                    onClicked: root.revokeRequested()
                }
            }
        }
    }

    RowError {
        id: strip

        anchors.top: row.bottom
        width: parent.width
        visible: root.failure !== ""
        text: root.failure
        indent: 46

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: root.viewModel.revoke(root.tokenId)
        }
    }

    component TextCell: Cell {
        id: cell

        height: row.height

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 12
            horizontalAlignment: Text.AlignLeft
            text: cell.value
            color: Theme.text2
            Accessible.ignored: true
        }
    }
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// One invitation among the records; what can be done follows its status. A failure stands below. It sends what a person wants,
// the page does it.
Item {
    id: root

    required property int index
    required property string invitationId
    required property bool phone
    required property string recipient
    required property string roleText
    required property bool roleAdmin
    required property bool roleTop
    required property int invitationState
    required property string stateText
    required property string sentBy
    required property string sentText
    required property string endText
    required property bool urgent
    required property string memberId
    required property bool busy
    required property string failure
    required property string resendReason
    required property string revokeReason
    required property string linkReason
    required property string summary

    property InvitationsViewModel viewModel
    property InvitationColumns columns
    property bool current: false
    property bool focused: false
    readonly property bool pending: root.invitationState === InvitationPageModel.InvitationStatus.Pending
    readonly property bool accepted: root.invitationState === InvitationPageModel.InvitationStatus.Accepted
    readonly property int quiet: root.current ? Qt.StrongFocus : Qt.ClickFocus
    readonly property color actionInk: row.hovered || root.current ? Theme.text : Theme.text2

    signal pressed
    signal opened
    signal menuRequested(Item item, real x, real y)
    signal revokeRequested
    signal againRequested

    width: ListView.view ? ListView.view.width : 0
    height: row.height + (strip.text === "" ? 0 : strip.height)

    TableRow {
        id: row

        width: parent.width
        height: implicitHeight
        current: root.current
        focused: root.focused
        lastLine: root.failure === ""
        summary: root.summary
        onPressed: root.pressed()
        onOpened: root.opened()
        onMenuRequested: (x, y) => root.menuRequested(row, x, y)

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.columns.edge

            Cell {
                width: root.columns.recipient
                height: parent.height
                column: qsTr("Recipient")
                value: root.recipient

                Icon {
                    id: channel

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.phone ? "phone" : "mail"
                }

                RText {
                    anchors.left: channel.right
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignLeft
                    text: root.recipient
                    elide: Text.ElideMiddle
                    font.weight: Theme.medium
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.role
                height: parent.height
                column: qsTr("Role")
                value: root.roleText

                RolePill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 6)
                    text: root.roleText
                    admin: root.roleAdmin
                    highest: root.roleTop
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.status
                height: parent.height
                column: qsTr("Status")
                value: root.stateText

                InvitationStatePill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 4)
                    invitationState: root.invitationState
                    text: root.stateText
                    busy: root.busy
                }
            }

            Cell {
                width: root.columns.sender
                height: parent.height
                visible: root.columns.senderShown
                column: qsTr("Sent by")
                value: root.sentBy

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 12
                    horizontalAlignment: Text.AlignLeft
                    text: root.sentBy
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.sent
                height: parent.height
                column: qsTr("Sent")
                value: root.sentText

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 4
                    horizontalAlignment: Text.AlignLeft
                    text: root.sentText
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.end
                height: parent.height
                column: qsTr("Expires")
                value: root.endText

                Row {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 5

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "clock"
                        size: 14
                        color: Theme.warn
                        visible: root.urgent
                    }

                    RText {
                        text: root.endText
                        color: root.urgent ? Theme.warn : Theme.text2
                        font.weight: root.urgent ? Theme.medium : Theme.regular
                        Accessible.ignored: true
                    }
                }
            }

            Row {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.columns.actionsShown

                RButton {
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.quiet
                    labelColor: root.actionInk
                    visible: root.pending && root.viewModel.canResend
                    text: root.viewModel.resendText
                    description: root.recipient
                    reason: root.resendReason
                    available: !root.busy
                    onClicked: root.viewModel.resend([root.invitationId])
                }

                RButton {
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.quiet
                    labelColor: row.hovered ? Theme.danger : root.actionInk
                    visible: root.pending && root.viewModel.canRevoke
                    text: qsTr("%1…").arg(root.viewModel.revokeText)
                    description: root.recipient
                    reason: root.revokeReason
                    available: !root.busy
                    onClicked: root.revokeRequested()
                }

                RButton {
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.quiet
                    labelColor: root.actionInk
                    visible: root.pending && root.viewModel.canCopyLink
                    text: qsTr("Copy link")
                    description: root.recipient
                    reason: root.linkReason
                    available: !root.busy
                    onClicked: root.viewModel.copyLink(root.invitationId)
                }

                RButton {
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.quiet
                    labelColor: root.actionInk
                    visible: root.accepted && root.memberId !== ""
                    text: qsTr("Open member")
                    description: root.recipient
                    onClicked: root.opened()
                }

                RButton {
                    kind: RButton.Ghost
                    small: true
                    focusPolicy: root.quiet
                    labelColor: root.actionInk
                    visible: !root.pending && !root.accepted
                    text: qsTr("Invite again")
                    description: root.recipient
                    reason: root.viewModel.inviteReason
                    onClicked: root.againRequested()
                }
            }

            IconButton {
                id: dots

                anchors.verticalCenter: parent.verticalCenter
                small: true
                focusPolicy: Qt.NoFocus
                visible: !root.columns.actionsShown
                iconName: "dots"
                text: qsTr("Actions for %1").arg(root.recipient)
                onClicked: root.menuRequested(dots, 0, dots.height + 4)
            }
        }
    }

    // By address, since a Loader of Qt 6.4 takes no inline component of a file whose components are bound.
    Loader {
        id: strip

        readonly property string text: root.failure

        anchors.top: row.bottom
        width: parent.width
        onTextChanged: {
            if (strip.text === "")
                strip.source = "";
            else
                strip.setSource("InvitationRowError.qml", {
                        "viewModel": root.viewModel,
                        "invitationId": root.invitationId,
                        "text": strip.text,
                        "indent": 46
                    });
        }
    }
}

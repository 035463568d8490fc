// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// A row of the pending list: the head of a group, or one who has not answered. A failure stands below. It sends what a person
// wants, the page does it.
Item {
    id: root

    required property int index
    required property bool head
    required property int urgency
    required property string title
    required property int count
    required property string note
    required property bool collapsed
    required property string invitationId
    required property bool phone
    required property string recipient
    required property string roleText
    required property bool roleAdmin
    required property bool roleTop
    required property int invitationState
    required property string sentText
    required property string timesSent
    required property bool urgent
    required property string timeLeft
    required property real shareLeft
    required property string ageText
    required property string attention
    required property bool attentionSevere
    required property string memberId
    required property bool selected
    required property bool busy
    required property string failure
    required property string resendReason
    required property string revokeReason
    required property string linkReason
    required property string summary

    property PendingViewModel viewModel
    property PendingColumns columns
    property bool current: false
    property bool focused: false

    signal pressed(int modifiers)
    signal toggled
    signal opened
    signal menuRequested(Item item, real x, real y)

    width: ListView.view ? ListView.view.width : 0
    height: (root.head ? groupHead.height : row.height) + (strip.text === "" ? 0 : strip.height)

    GroupRow {
        id: groupHead

        width: parent.width
        height: implicitHeight
        visible: root.head
        text: root.title
        count: root.count
        note: root.note
        expanded: !root.collapsed
        // By Urgency: soon, mismatch, waiting, expired.
        tone: [Pill.Warn, Pill.Danger, Pill.Neutral, Pill.Neutral][root.urgency]
        iconName: ["clock", "warn", "", ""][root.urgency]
        focusPolicy: Qt.NoFocus
        onClicked: root.viewModel.toggleGroup(root.urgency)

        FocusRing {
            shown: root.focused
            inner: true
            around: 0
        }
    }

    TableRow {
        id: row

        width: parent.width
        height: implicitHeight
        visible: !root.head
        selected: root.selected
        current: root.current
        focused: root.focused
        lastLine: root.failure === ""
        summary: root.summary
        onPressed: modifiers => root.pressed(modifiers)
        onOpened: root.opened()
        onMenuRequested: (x, y) => root.menuRequested(row, x, y)

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.columns.edge

            Item {
                width: root.columns.check
                height: parent.height

                RCheckBox {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    focusPolicy: Qt.NoFocus
                    accessibleName: qsTr("Select %1").arg(root.recipient)
                    checked: root.selected
                    onClicked: root.toggled()
                }
            }

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
                width: root.columns.age
                height: parent.height
                column: qsTr("Age")
                value: root.ageText

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.ageText
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.expires
                height: parent.height
                column: qsTr("Expires in")
                value: root.timeLeft

                TimeLeft {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 24
                    text: root.timeLeft
                    share: root.shareLeft
                    urgent: root.urgent
                    over: root.invitationState === InvitationPageModel.InvitationStatus.Expired
                    busy: root.busy
                }
            }

            Cell {
                width: root.columns.sent
                height: parent.height
                column: qsTr("Last sent")
                value: qsTr("%1, %2").arg(root.sentText).arg(root.timesSent)

                Column {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter

                    RText {
                        text: root.sentText
                        Accessible.ignored: true
                    }

                    RText {
                        text: root.timesSent
                        secondary: true
                        Accessible.ignored: true
                    }
                }
            }

            Cell {
                width: root.columns.attention
                height: parent.height
                column: qsTr("Needs attention")
                value: root.attention === "" ? qsTr("nothing") : root.attention

                Icon {
                    id: mark

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: "warn"
                    size: 14
                    color: root.attentionSevere ? Theme.danger : Theme.warn
                    visible: root.attention !== ""
                }

                RText {
                    anchors.left: mark.right
                    anchors.leftMargin: 5
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignLeft
                    text: root.attention
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: Theme.medium
                    color: root.attentionSevere ? Theme.danger : Theme.warn
                    Accessible.ignored: true
                }
            }

            Item {
                width: root.columns.menu
                height: parent.height

                IconButton {
                    id: dots

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    focusPolicy: Qt.NoFocus
                    iconName: "dots"
                    text: qsTr("Actions for %1").arg(root.recipient)
                    onClicked: root.menuRequested(dots, 0, dots.height + 4)
                }
            }
        }
    }

    // By address, since a Loader of Qt 6.4 takes no inline component of a file whose components are bound.
    Loader {
        id: strip

        readonly property string text: root.head ? "" : root.failure

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
                        "indent": root.columns.edge + root.columns.check
                    });
        }
    }
}

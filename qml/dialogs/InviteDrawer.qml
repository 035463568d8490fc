// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Teams
import Rollcall.Theme

// Composing invitations while seeing the list. Bad recipients never block good ones: each has its verdict before anything is
// sent, and its outcome after. Part of InviteFlow.
RDrawer {
    id: root

    required property InviteViewModel viewModel

    signal memberWanted(string memberId)
    signal importWanted

    function send(): void {
        recipients.commit();
        root.viewModel.send();
    }

    Component.onCompleted: open()

    Connections {
        target: root.viewModel

        function onFinished(sent: int, allSent: bool): void {
            if (allSent)
                root.close();
        }
    }

    title: qsTr("Invite to %1").arg(root.viewModel.tenantName)
    subtitle: root.viewModel.host
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    initialFocus: recipients.input
    busy: root.viewModel.sending
    note: root.viewModel.footText
    actions: [
        RButton {
            objectName: "invite-cancel"
            text: root.viewModel.sending ? qsTr("Stop") : qsTr("Cancel")
            onClicked: root.viewModel.sending ? root.viewModel.cancel() : root.reject()
        },
        RButton {
            objectName: "invite-send"
            kind: RButton.Primary
            text: root.viewModel.sendText
            shortcutHint: root.viewModel.sending ? "" : "Ctrl+Enter"
            busy: root.viewModel.sending
            reason: root.viewModel.reason
            available: root.viewModel.sendable > 0 || recipients.typing
            onClicked: root.send()
        }
    ]

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.send()
    }

    Banner {
        width: parent.width
        card: true
        tone: root.viewModel.problem !== "" ? Banner.Danger : Banner.Warn
        title: root.viewModel.problem !== "" ? qsTr("Not everything was sent") : root.viewModel.waitText !== "" ? qsTr("Not everything is sent yet") : qsTr("Cannot be sent now")
        text: root.viewModel.problem !== "" ? root.viewModel.problem : root.viewModel.waitText !== "" ? root.viewModel.waitText : root.viewModel.reason
        visible: text !== ""
    }

    RecipientsField {
        id: recipients

        width: parent.width
        viewModel: root.viewModel
        onMemberWanted: memberId => {
            root.close();
            root.memberWanted(memberId);
        }
        onSendWanted: root.send()
    }

    RButton {
        objectName: "invite-file"
        kind: RButton.Link
        small: true
        iconName: "import"
        text: qsTr("From a file…")
        available: !root.viewModel.sending
        onClicked: {
            root.importWanted();
            root.close();
        }
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: qsTr("Role")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
        }

        Rectangle {
            width: parent.width
            height: roles.implicitHeight + 8
            radius: Theme.radiusControl
            color: Theme.raised
            border.width: 1
            border.color: Theme.border2
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Role")

            Column {
                id: roles

                x: 4
                y: 4
                width: parent.width - 8

                Repeater {
                    model: root.viewModel.roles

                    RRadio {
                        required property invitableRole modelData

                        objectName: "invite-role-" + modelData.roleId
                        width: roles.width
                        inList: true
                        text: modelData.label
                        description: modelData.description
                        reason: modelData.reason
                        checked: root.viewModel.roleId === modelData.roleId
                        onClicked: root.viewModel.roleId = modelData.roleId
                    }
                }
            }
        }
    }

    Column {
        width: parent.width
        spacing: 6
        visible: root.viewModel.teamsTitle !== "" && (teams.count > 0 || teams.error !== "")

        TeamsModel {
            id: teams

            session: root.viewModel.session
            host: root.viewModel.host
            beforeJoining: true
            chosen: root.viewModel.teamIds
            Component.onCompleted: {
                if (root.viewModel.teamsTitle !== "")
                    teams.refresh();
            }
        }

        Row {
            spacing: 6

            RText {
                text: root.viewModel.teamsTitle
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
            }

            RText {
                text: teams.chosenText === "" ? qsTr("Optional") : qsTr("In %1 from the start").arg(teams.chosenText)
                secondary: true
            }
        }

        RText {
            width: parent.width
            visible: teams.error !== ""
            text: teams.error
            color: Theme.danger
            font.pixelSize: Theme.sizeSecondary
            wrapMode: Text.Wrap
        }

        Rectangle {
            width: parent.width
            height: Math.min(196, choices.contentHeight) + 12
            visible: teams.count > 0
            radius: Theme.radiusControl
            color: Theme.raised
            border.width: 1
            border.color: Theme.border2

            ListView {
                id: choices

                anchors.fill: parent
                anchors.margins: 6
                clip: contentHeight > height
                interactive: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                model: teams
                cacheBuffer: 0
                Accessible.role: Accessible.List
                Accessible.name: root.viewModel.teamsTitle
                delegate: Column {
                    id: choice

                    required property string teamId
                    required property string kindHead
                    required property string name
                    required property bool picked

                    width: choices.width

                    KindHead {
                        leftPadding: 6
                        width: parent.width
                        text: choice.kindHead
                    }

                    RCheckBox {
                        x: 6
                        width: parent.width - 12
                        height: Math.round(28 * Theme.textScale)
                        text: choice.name
                        available: !root.viewModel.sending
                        checkState: choice.picked ? Qt.Checked : Qt.Unchecked
                        onClicked: {
                            teams.toggle(choice.teamId);
                            root.viewModel.teamIds = teams.chosen;
                        }
                    }
                }
            }
        }
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: root.viewModel.lifetimes.length > 0 ? qsTr("Expires after") : qsTr("Expires")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            Accessible.ignored: lifetimes.visible
        }

        Row {
            width: parent.width
            spacing: 12

            RComboBox {
                id: lifetimes

                objectName: "invite-expiry"
                visible: root.viewModel.lifetimes.length > 0
                label: qsTr("Expires after")
                model: root.viewModel.lifetimes
                currentIndex: root.viewModel.lifetimeIndex
                onActivated: index => root.viewModel.lifetimeIndex = index
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter

                RText {
                    text: root.viewModel.expiryText
                    secondary: true
                }

                RText {
                    text: root.viewModel.useText
                    secondary: true
                    visible: text !== ""
                }
            }
        }
    }

    RTextArea {
        objectName: "invite-message"
        width: parent.width
        visible: root.viewModel.messageMax > 0
        label: qsTr("Message")
        optional: true
        maximumLength: root.viewModel.messageMax
        text: root.viewModel.message
        onEdited: root.viewModel.message = text
    }
}

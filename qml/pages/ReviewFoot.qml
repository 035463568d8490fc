// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// When what was decided happens, and what is next: the next member, the sign-off, and after it what is still to be carried out.
Rectangle {
    id: root

    required property ReviewViewModel viewModel
    readonly property bool reviewing: root.viewModel.state === ReviewViewModel.Reviewing
    readonly property int acting: root.viewModel.removing + root.viewModel.changing
    readonly property bool roomy: root.width > 900 * Theme.textScale

    signal nextRequested
    signal signOffRequested
    signal carryOutRequested
    signal beginRequested

    implicitHeight: Math.round(56 * Theme.textScale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: buttons.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.reviewing ? qsTr("Revoking happens at sign-off, not before.") : root.viewModel.signedText
            font.weight: Theme.semibold
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: {
                if (!root.reviewing)
                    return root.viewModel.acts.open > 0 ? qsTr("Decisions still to be carried out in %1: %L2").arg(root.viewModel.tenantName).arg(root.viewModel.acts.open) : qsTr("Nothing is left to be carried out.");
                const loses = root.viewModel.removing === 1 ? qsTr("1 member loses access to %1 when you sign.").arg(root.viewModel.tenantName) : qsTr("%L1 members lose access to %2 when you sign.").arg(root.viewModel.removing).arg(root.viewModel.tenantName);
                return root.viewModel.changing > 0 ? qsTr("%1 Roles that change: %L2").arg(loses).arg(root.viewModel.changing) : loses;
            }
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.viewModel.undecided === 1 ? qsTr("1 member still undecided") : qsTr("%L1 members still undecided").arg(root.viewModel.undecided)
            secondary: true
            visible: root.roomy && root.reviewing && root.viewModel.undecided > 0
        }

        RButton {
            objectName: "review-next"
            text: qsTr("Next undecided")
            shortcutHint: qsTr("N")
            visible: root.reviewing
            available: root.viewModel.undecided > 0
            onClicked: root.nextRequested()
        }

        RButton {
            objectName: "review-sign-off"
            iconName: root.viewModel.signOffReason === "" ? "check" : "lock"
            kind: root.viewModel.signOffReason === "" ? RButton.Primary : RButton.Default
            text: qsTr("Sign off…")
            visible: root.reviewing
            reason: root.viewModel.signOffReason
            onClicked: root.signOffRequested()
        }

        RButton {
            text: qsTr("Begin the next review")
            visible: !root.reviewing
            available: !root.viewModel.execution.running
            reason: root.viewModel.snapshotReason
            onClicked: root.beginRequested()
        }

        RButton {
            objectName: "review-carry-out"
            kind: RButton.Primary
            text: qsTr("Carry out…")
            visible: !root.reviewing && root.viewModel.acts.open > 0
            available: !root.viewModel.execution.running
            reason: root.viewModel.offline ? qsTr("This needs the server.") : ""
            onClicked: root.carryOutRequested()
        }
    }
}

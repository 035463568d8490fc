// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Theme

// An invitation that is closed, or that could not be read: what it is, what that means, and the next step.
InvitationCard {
    id: root

    required property inviteeFacts facts
    required property int state
    required property bool canCall
    required property string error
    required property string nextStep

    signal tenantRequested
    signal anotherRequested
    signal retryRequested
    signal closed

    readonly property bool accepted: root.state === InviteeViewModel.Accepted
    readonly property bool rejected: root.state === InviteeViewModel.Rejected
    readonly property bool failed: root.state === InviteeViewModel.Failed
    readonly property string inviter: root.facts.inviter === "" ? qsTr("the person who sent it") : root.facts.inviter
    readonly property string title: {
        switch (root.state) {
        case InviteeViewModel.Accepted:
            return qsTr("You joined %1").arg(root.facts.tenantName);
        case InviteeViewModel.Rejected:
            return qsTr("You rejected this invitation");
        case InviteeViewModel.Revoked:
            return qsTr("This invitation was revoked");
        case InviteeViewModel.Expired:
            return qsTr("This invitation has expired");
        case InviteeViewModel.Failed:
            return qsTr("The invitation could not be read");
        default:
            return qsTr("Invalid or expired");
        }
    }
    readonly property string sentence: {
        switch (root.state) {
        case InviteeViewModel.Accepted:
            return (root.facts.closed === "" ? qsTr("Your role is %1.").arg(root.facts.roleLabel) : qsTr("Accepted %1. Your role is %2.").arg(root.facts.closed).arg(root.facts.roleLabel)) + (root.canCall ? (root.facts.forAnyone && root.facts.note !== "" ? " " + root.facts.note : "") : " " + qsTr("An administrator has not set your credits yet, so model calls are refused until then."));
        case InviteeViewModel.Rejected:
            return (root.facts.closed === "" ? "" : qsTr("Rejected %1.").arg(root.facts.closed) + " ") + qsTr("%1 sees this in the invitation records. To join later, ask for a new invitation.").arg(root.inviter);
        case InviteeViewModel.Revoked:
            return qsTr("It can no longer be used. Ask %1 for a new one.").arg(root.inviter);
        case InviteeViewModel.Expired:
            return qsTr("It can no longer be used. Ask %1 for a new one.").arg(root.inviter);
        case InviteeViewModel.Failed:
            return root.error + " " + root.nextStep;
        default:
            return qsTr("This link has expired, was already used, or was revoked. Each link works once. Ask the person who sent it for a new one.");
        }
    }

    footed: false
    inset: 28

    Rectangle {
        width: 40
        height: 40
        radius: 20
        color: root.accepted ? Theme.okSoft : root.rejected ? Theme.sunken : root.failed ? Theme.dangerSoft : Theme.warnSoft

        Icon {
            anchors.centerIn: parent
            size: 18
            name: root.accepted ? "check" : root.rejected ? "x" : root.failed ? "error" : "warn"
            color: root.accepted ? Theme.ok : root.rejected ? Theme.text2 : root.failed ? Theme.danger : Theme.warn
        }
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.sizeDialog
            font.weight: Theme.semibold
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RText {
            width: parent.width
            text: root.sentence
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: 18 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Item {
        width: 1
        height: 40
    }

    foot: [
        Row {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            RButton {
                text: qsTr("Retry")
                visible: root.failed
                onClicked: root.retryRequested()
            }

            RButton {
                text: qsTr("Paste another link")
                visible: !root.accepted && !root.rejected
                onClicked: root.anotherRequested()
            }

            RButton {
                text: qsTr("Close")
                onClicked: root.closed()
            }

            RButton {
                text: qsTr("Open %1").arg(root.facts.tenantName)
                kind: RButton.Primary
                visible: root.accepted
                onClicked: root.tenantRequested()
            }
        }
    ]
}

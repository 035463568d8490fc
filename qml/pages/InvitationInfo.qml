// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Theme

// An open invitation that the account in use may answer, or that nobody is signed in for: then the foot offers to sign in or to
// register instead of to answer.
InvitationCard {
    id: root

    required property inviteeFacts facts
    required property bool signedOut
    required property bool busy
    required property string error
    required property string nextStep

    signal acceptRequested
    signal rejectRequested
    signal signInRequested
    signal registerRequested
    signal closed

    Row {
        width: parent.width
        spacing: 16

        Monogram {
            name: root.facts.tenantName
            color: Theme.tenantColours[root.facts.colour % Theme.tenantColours.length]
            letters: root.facts.monogram
            size: 44
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 60
            spacing: 2

            RText {
                width: parent.width
                text: qsTr("Join %1").arg(root.facts.tenantName)
                font.pixelSize: Math.round(18 * Theme.textScale)
                font.weight: Theme.semibold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            RText {
                width: parent.width
                text: root.facts.inviter === "" ? qsTr("You are invited") : qsTr("%1 invited you").arg(root.facts.inviter)
                color: Theme.text2
            }
        }
    }

    Column {
        width: parent.width

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }

        InvitationFact {
            label: root.facts.tenantWord === "" ? qsTr("Tenant") : root.facts.tenantWord.charAt(0).toUpperCase() + root.facts.tenantWord.slice(1)
            value: root.facts.tenantName
            extra: root.facts.certified ? qsTr("Certified") : ""

            Pill {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Certified")
                iconName: "check"
                tone: Pill.Ok
                visible: root.facts.certified
            }
        }

        InvitationFact {
            label: qsTr("On")
            value: root.facts.host
        }

        InvitationFact {
            label: qsTr("Invited by")
            value: root.facts.inviter
            extra: root.facts.inviterRole
            visible: root.facts.inviter !== ""

            Pill {
                anchors.verticalCenter: parent.verticalCenter
                text: root.facts.inviterRole
                visible: text !== ""
            }
        }

        InvitationFact {
            label: qsTr("Your role")
            value: ""
            visible: root.facts.roleLabel !== ""
            Accessible.name: qsTr("Your role: %1").arg(root.facts.roleLabel)

            Pill {
                anchors.verticalCenter: parent.verticalCenter
                text: root.facts.roleLabel
                tone: Pill.Outline
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.facts.roleDescription
                color: Theme.text2
                width: Math.min(implicitWidth, 230 * Theme.textScale)
            }
        }

        InvitationFact {
            label: qsTr("Sent to")
            value: root.facts.sentTo
            elide: Text.ElideMiddle
            extra: root.signedOut ? "" : qsTr("matches your account")
            visible: root.facts.sentTo !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: 14
                color: Theme.ok
                visible: !root.signedOut
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("matches your account")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                color: Theme.ok
                visible: !root.signedOut
                Accessible.ignored: true
            }
        }

        InvitationFact {
            label: qsTr("For")
            value: qsTr("Anyone who holds this link")
            visible: root.facts.forAnyone
        }

        InvitationFact {
            label: qsTr("Expires")
            value: root.facts.expires === "" ? qsTr("No expiry") : root.facts.expires
            extra: root.facts.timeLeft
            last: true

            RText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.facts.timeLeft
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }

    RText {
        width: parent.width
        visible: root.facts.message !== ""
        text: qsTr("“%1”").arg(root.facts.message)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Banner {
        width: parent.width
        card: true
        tone: Banner.Neutral
        text: root.facts.note
        visible: root.facts.note !== ""
    }

    Banner {
        width: parent.width
        card: true
        tone: Banner.Danger
        title: root.error
        text: root.nextStep
        visible: root.error !== ""
    }

    foot: [
        Row {
            anchors.left: parent.left
            anchors.right: buttons.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                name: root.facts.signedInAs
                visible: !root.signedOut
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 36
                secondary: !root.signedOut
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
                elide: Text.ElideNone
                text: root.signedOut ? qsTr("Sign in or register to answer.") : qsTr("Signed in as\n%1").arg(root.facts.signedInAs)
            }
        },
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            RButton {
                text: qsTr("Close")
                kind: RButton.Ghost
                visible: root.signedOut
                onClicked: root.closed()
            }

            RButton {
                text: root.signedOut ? qsTr("Register") : qsTr("Register new account")
                visible: (root.signedOut || root.facts.forAnyone) && root.facts.canRegister
                onClicked: root.registerRequested()
            }

            RButton {
                text: qsTr("Sign in")
                kind: RButton.Primary
                visible: root.signedOut
                onClicked: root.signInRequested()
            }

            RButton {
                text: qsTr("Reject")
                visible: !root.signedOut && root.facts.canReject
                available: !root.busy
                onClicked: root.rejectRequested()
            }

            RButton {
                text: qsTr("Accept invitation")
                kind: RButton.Primary
                visible: !root.signedOut
                busy: root.busy
                onClicked: root.acceptRequested()
            }
        }
    ]
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Theme

// The account in use is not the invited one: both are shown, the right one first, and the ways out. Nothing can be answered.
Column {
    id: root

    required property inviteeFacts facts
    required property string knownAccountId
    required property string otherDetail

    signal accountChosen(string accountId)
    signal signInRequested
    signal messageCopied
    signal closed

    spacing: 24

    InvitationCard {
        width: parent.width

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
                    color: Theme.text2
                    visible: root.facts.roleLabel !== ""
                    text: root.facts.expires === "" ? qsTr("Invited by %1 as %2").arg(root.facts.inviter).arg(root.facts.roleLabel) : qsTr("Invited by %1 as %2, expires %3").arg(root.facts.inviter).arg(root.facts.roleLabel).arg(root.facts.expires)
                }
            }
        }

        Banner {
            width: parent.width
            card: true
            tone: Banner.Warn
            title: qsTr("This invitation is for a different account")
            text: qsTr("This invitation was sent to %1. You are signed in as %2.").arg(root.facts.sentTo).arg(root.facts.signedInAs)
        }

        Column {
            width: parent.width
            spacing: 6

            InvitationAccount {
                width: parent.width
                label: qsTr("Sent to")
                account: root.facts.sentTo
                detail: root.knownAccountId === "" ? qsTr("not signed in here") : qsTr("known on this computer")
            }

            Row {
                width: parent.width
                leftPadding: 24
                rightPadding: 24
                spacing: 18

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "not-equal"
                    size: 16
                    color: Theme.warn
                }

                RText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("does not match")
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: Theme.medium
                    color: Theme.warn
                }
            }

            InvitationAccount {
                width: parent.width
                label: qsTr("Signed in as")
                account: root.facts.signedInAs
                detail: root.otherDetail
            }
        }

        Column {
            width: parent.width
            spacing: 8

            RButton {
                width: parent.width
                height: 36
                kind: RButton.Primary
                text: qsTr("Sign in as %1").arg(root.facts.sentTo)
                onClicked: {
                    if (root.knownAccountId !== "")
                        root.accountChosen(root.knownAccountId);
                    else
                        root.signInRequested();
                }
            }

            RButton {
                width: parent.width
                height: 36
                text: qsTr("Switch account")
                iconName: "swap"
                onClicked: root.signInRequested()
            }
        }

        foot: [
            Row {
                anchors.left: parent.left
                anchors.right: answers.left
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                Icon {
                    y: 2
                    name: "lock"
                    size: 14
                }

                RText {
                    width: parent.width - 22
                    secondary: true
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    text: qsTr("Accept and Reject are off: only %1 can answer this invitation.").arg(root.facts.sentTo)
                }
            },
            Row {
                id: answers

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                RButton {
                    text: qsTr("Reject")
                    visible: root.facts.canReject
                    reason: qsTr("Only %1 can answer this invitation.").arg(root.facts.sentTo)
                }

                RButton {
                    text: qsTr("Accept")
                    reason: qsTr("Only %1 can answer this invitation.").arg(root.facts.sentTo)
                }
            }
        ]
    }

    Column {
        width: parent.width
        spacing: 8

        RText {
            width: parent.width
            text: qsTr("Is %1 the account you want to use?").arg(root.facts.signedInAs)
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.semibold
        }

        RText {
            width: parent.width
            secondary: true
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: 18
            lineHeightMode: Text.FixedHeight
            text: qsTr("Ask %1 to revoke this invitation and send a new one to that address. Until then nothing changes in %2.").arg(root.facts.inviter).arg(root.facts.tenantName)
        }

        Row {
            spacing: 16

            RButton {
                kind: RButton.Link
                text: qsTr("Copy a message to %1").arg(root.facts.inviter)
                onClicked: root.messageCopied()
            }

            RButton {
                kind: RButton.Link
                text: qsTr("Close without answering")
                onClicked: root.closed()
            }
        }
    }
}

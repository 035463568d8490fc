// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Theme

// Signing in or registering in order to answer an invitation. The address to register with is the invited one and cannot be
// changed: another would be another account, which may not answer. Who holds a link for anyone brings an address of their own.
InvitationCard {
    id: root

    required property bool registering
    required property inviteeFacts facts
    required property string identifier
    required property bool busy
    required property string identifierError
    required property string passwordError
    required property string nameError
    required property string error
    required property string nextStep

    signal cancelled
    signal otherWayWanted
    signal signInRequested(string identifier, string password, bool keep)
    signal registerRequested(string name, string email, string password, bool keep)

    function submit(): void {
        if (root.busy)
            return;
        if (root.registering)
            root.registerRequested(name.text, who.text, password.text, keep.checked);
        else
            root.signInRequested(who.text, password.text, keep.checked);
    }

    function begin(): void {
        if (root.registering && !root.facts.forAnyone)
            name.input.forceActiveFocus();
        else if (who.text === "")
            who.input.forceActiveFocus();
        else
            password.input.forceActiveFocus();
    }

    Component.onCompleted: root.begin()
    onRegisteringChanged: root.begin()

    RText {
        text: root.registering ? qsTr("Register") : qsTr("Sign in")
        font.pixelSize: Theme.sizeDialog
        font.weight: Theme.semibold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    RText {
        width: parent.width
        visible: root.registering
        secondary: true
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: root.facts.forAnyone ? (root.facts.registerJoins ? qsTr("You join %1 at once, as %2.").arg(root.facts.tenantName).arg(root.facts.roleLabel) : qsTr("After that you can accept.")) : root.facts.registerJoins ? qsTr("You register as %1 and join %2 at once.").arg(root.facts.sentTo).arg(root.facts.tenantName) : qsTr("You register as %1. After that you can accept or reject.").arg(root.facts.sentTo)
    }

    RField {
        id: who

        width: parent.width
        visible: !root.registering || root.facts.forAnyone
        label: root.registering ? qsTr("E-mail") : qsTr("E-mail or phone")
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        text: root.identifier
        error: root.identifierError
        onAccepted: root.registering ? name.input.forceActiveFocus() : password.input.forceActiveFocus()
    }

    RField {
        id: name

        width: parent.width
        visible: root.registering
        label: qsTr("Display name")
        error: root.nameError
        onAccepted: password.input.forceActiveFocus()
    }

    RField {
        id: password

        width: parent.width
        label: qsTr("Password")
        password: true
        error: root.passwordError
        helper: root.registering ? qsTr("15 characters or more. A sentence is fine.") : ""
        onAccepted: root.submit()
    }

    RCheckBox {
        id: keep

        text: qsTr("Keep me signed in")
        checked: true
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
        RButton {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            kind: RButton.Link
            visible: root.facts.canRegister && !root.busy
            text: root.registering ? qsTr("Sign in instead") : qsTr("Register instead")
            onClicked: root.otherWayWanted()
        },
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            RButton {
                text: qsTr("Cancel")
                onClicked: root.cancelled()
            }

            RButton {
                text: root.registering ? qsTr("Register and continue") : qsTr("Sign in and continue")
                kind: RButton.Primary
                busy: root.busy
                onClicked: root.submit()
            }
        }
    ]
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Creating a member directly, as the policy of the tenant has it. Errors stand at their field; what was typed stays.
RDialog {
    id: root

    required property TenantSession session
    property string host

    signal created(string memberId, string name)
    signal showRequested(string memberId)
    signal secretCopied(string secret)

    title: form.word
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    note: form.note
    initialFocus: emailField
    busy: form.busy
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: form.word
            busy: form.busy
            reason: form.reason
            onClicked: form.submit()
        }
    ]

    CreateMemberForm {
        id: form

        session: root.session
        host: root.host
        email: emailField.text
        displayName: nameField.text
        onCreated: (memberId, name) => {
            root.created(memberId, name);
            root.close();
        }
        onErrorsChanged: root.showError()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.opened
        onActivated: form.submit()
    }

    Column {
        width: parent.width
        spacing: 16

        RField {
            id: emailField

            width: parent.width
            label: qsTr("E-mail")
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
            error: form.emailError
            errorAction: form.duplicateId !== "" ? qsTr("Show the member") : ""
            helper: form.uniqueness
            onAccepted: nameField.input.forceActiveFocus(Qt.TabFocusReason)
            onErrorActionTriggered: {
                root.showRequested(form.duplicateId);
                root.close();
            }
        }

        RField {
            id: nameField

            width: parent.width
            label: qsTr("Display name")
            optional: !form.nameNeeded
            error: form.nameError
            onAccepted: form.submit()
        }
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: qsTr("Type")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
        }

        Row {
            width: parent.width
            spacing: 12

            RadioCard {
                width: (parent.width - 12) / 2
                text: qsTr("Dashboard user")
                iconName: "person"
                description: qsTr("Signs in with e-mail and password")
                reason: form.apiOnly ? qsTr("Not created directly here") : ""
                checked: !form.apiOnly
            }

            RadioCard {
                width: (parent.width - 12) / 2
                text: qsTr("API-only")
                iconName: "key"
                description: qsTr("Owns API keys, cannot sign in")
                reason: form.apiOnly ? "" : qsTr("Not created directly here")
                checked: form.apiOnly
            }
        }
    }

    PasswordField {
        width: parent.width
        visible: form.passwordNeeded
        form: form
        onCopied: secret => root.secretCopied(secret)
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: qsTr("Role")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
        }

        Row {
            spacing: 8

            RolePill {
                text: form.roleLabel
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                secondary: true
                text: qsTr("Created members start as %1").arg(form.roleLabel)
            }
        }

        RText {
            width: parent.width
            secondary: true
            wrapMode: Text.Wrap
            text: form.creditsNote
            visible: form.creditsNote !== ""
        }
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not created")
        text: form.error
    }

    function showError(): void {
        if (form.emailError !== "")
            emailField.input.forceActiveFocus(Qt.OtherFocusReason);
        else if (form.nameError !== "")
            nameField.input.forceActiveFocus(Qt.OtherFocusReason);
    }
}

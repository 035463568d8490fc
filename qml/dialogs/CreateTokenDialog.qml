// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme
import Rollcall.Tokens

// Making an admin token, and then the token itself, which is shown once: here is a masked text, and a button that copies. Closing
// asks once more while it has not been copied.
RDialog {
    id: root

    required property TokensViewModel tokens
    property string host
    property bool closeAsked: false

    function tryClose(): void {
        if (form.made && !form.copied && !form.secretLost && !root.closeAsked)
            root.closeAsked = true;
        else
            root.close();
    }

    Component.onCompleted: root.open()

    title: form.made ? qsTr("Admin token “%1”").arg(form.name.trim()) : qsTr("Create admin token")
    subtitle: form.made ? form.madeText : root.host === "" ? qsTr("in %1").arg(root.tenantName) : qsTr("in %1, %2").arg(root.tenantName).arg(root.host)
    closable: !form.made
    busy: form.busy
    initialFocus: nameField
    actions: [
        RButton {
            visible: !form.made
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            visible: !form.made
            kind: RButton.Primary
            text: qsTr("Create token")
            busy: form.busy
            reason: root.tokens.changeReason
            onClicked: form.submit()
        },
        RButton {
            visible: form.made
            kind: root.closeAsked ? RButton.Danger : RButton.Default
            text: root.closeAsked ? qsTr("Close anyway") : qsTr("Close")
            onClicked: root.tryClose()
        }
    ]

    NewTokenForm {
        id: form

        tokens: root.tokens
        name: nameField.text
        onChanged: {
            if (form.made && !form.copied && !copy.activeFocus)
                Qt.callLater(copy.forceActiveFocus, Qt.TabFocusReason);
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.opened
        onActivated: form.submit()
    }

    Shortcut {
        sequence: "Esc"
        enabled: form.made
        onActivated: root.tryClose()
    }

    RField {
        id: nameField

        width: parent.width
        visible: !form.made
        label: qsTr("Name")
        helper: qsTr("What uses it, for example “Nightly import”. It stands in the activity log.")
        maximumLength: 100
        error: form.nameError
        onAccepted: form.submit()
    }

    Column {
        width: parent.width
        spacing: 8
        visible: !form.made

        RText {
            text: qsTr("It may")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
        }

        RCheckBox {
            id: read

            text: qsTr("Read: look up members, invitations and the activity log")
            checked: form.mayRead
            onClicked: form.mayRead = read.checked
        }

        RCheckBox {
            id: write

            text: qsTr("Write: create members, invite, change and remove")
            checked: form.mayWrite
            onClicked: form.mayWrite = write.checked
        }

        RText {
            width: parent.width
            text: form.scopesError
            color: Theme.danger
            font.pixelSize: Theme.sizeSecondary
            visible: form.scopesError !== ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: form.scopesError
        }
    }

    Column {
        width: parent.width
        spacing: 6
        visible: !form.made

        RText {
            text: qsTr("Expires after")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            Accessible.ignored: true
        }

        RComboBox {
            id: life

            width: 220 * Theme.textScale
            label: qsTr("Expires after")
            model: form.lifetimes
            textRole: "text"
            currentIndex: form.lifetime
            onActivated: form.lifetime = life.currentIndex
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

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: form.secretLost || root.closeAsked ? Banner.Danger : Banner.Warn
        visible: form.made
        title: form.secretLost ? qsTr("The token was made, but nobody can see it any more.") : root.closeAsked ? qsTr("Close without it?") : qsTr("Shown once.")
        text: form.secretLost ? qsTr("The connection was lost before the answer was complete. Revoke it in the list and create another one.") : root.closeAsked ? qsTr("The token was not copied. It cannot be shown again.") : qsTr("This control plane never returns the token again. If it is lost, revoke it and create another one.")
    }

    Column {
        width: parent.width
        spacing: 6
        visible: form.made && !form.secretLost

        Row {
            width: parent.width
            spacing: 8

            Rectangle {
                width: parent.width - copy.width - 8
                height: Theme.controlHeight
                radius: Theme.radiusControl
                color: Theme.bg
                border.width: 1
                border.color: Theme.border2
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Token, masked: %1").arg(form.maskedSecret)

                RText {
                    anchors.fill: parent
                    anchors.leftMargin: 11
                    anchors.rightMargin: 11
                    text: form.maskedSecret
                    font.family: Theme.monoFamily
                    font.pixelSize: Theme.sizeSecondary
                    horizontalAlignment: Text.AlignLeft
                    Accessible.ignored: true
                }
            }

            RButton {
                id: copy

                objectName: "token-copy"
                kind: RButton.Primary
                iconName: form.copied ? "check" : "copy"
                text: form.copied ? qsTr("Copied") : qsTr("Copy")
                description: qsTr("Copies the admin token")
                onClicked: {
                    form.copy();
                    root.closeAsked = false;
                }
            }
        }

        Row {
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: 14
            }

            RText {
                text: qsTr("Rollcall clears it from the clipboard after 60 s.")
                secondary: true
            }
        }
    }
}

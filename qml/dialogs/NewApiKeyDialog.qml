// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// A new API key: first its name, then the key itself, shown once. It stays in C++: here is a masked text and a button that
// copies. Closing without having copied is asked about once more.
RDialog {
    id: root

    required property ApiKeyList keys
    property string host
    property string memberName
    property bool closeAsked: false

    function tryClose(): void {
        if (form.made && !form.copied && !root.closeAsked)
            root.closeAsked = true;
        else
            root.close();
    }

    title: form.made ? qsTr("API key %1").arg(form.name) : qsTr("New API key")
    subtitle: root.keys.own ? qsTr("yours, in %1").arg(root.tenantName) : qsTr("of %1, in %2").arg(root.memberName).arg(root.tenantName)
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    closable: !form.made
    initialFocus: field
    busy: form.busy
    actions: [
        RButton {
            visible: !form.made
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            visible: !form.made
            kind: RButton.Primary
            text: qsTr("Make the key")
            busy: form.busy
            onClicked: form.submit()
        },
        RButton {
            visible: form.made
            kind: root.closeAsked ? RButton.Danger : RButton.Default
            text: root.closeAsked ? qsTr("Close anyway") : qsTr("Close")
            onClicked: root.tryClose()
        }
    ]

    ApiKeyForm {
        id: form

        keys: root.keys
        host: root.host
        name: field.text
        onChanged: {
            if (form.made && !form.copied)
                copy.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Shortcut {
        sequence: "Esc"
        enabled: form.made
        onActivated: root.tryClose()
    }

    RField {
        id: field

        width: parent.width
        visible: !form.made
        enabled: !form.busy
        label: qsTr("Name")
        placeholder: qsTr("What uses it, e.g. notebook")
        maximumLength: 100
        error: form.nameError
        onAccepted: form.submit()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: root.closeAsked ? Banner.Danger : Banner.Warn
        visible: form.made
        title: root.closeAsked ? qsTr("Close without it?") : qsTr("Shown once.")
        text: root.closeAsked ? qsTr("It was not copied, and nobody can show it again. You would have to make another one.") : qsTr("Nobody can show this key again. If it is lost, revoke it and make another one.")
    }

    Row {
        width: parent.width
        spacing: 8
        visible: form.made

        Rectangle {
            width: parent.width - copy.width - 8
            height: Theme.controlHeight
            radius: Theme.radiusControl
            color: Theme.bg
            border.width: 1
            border.color: Theme.border2
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("API key, masked: %1").arg(form.maskedKey)

            RText {
                anchors.fill: parent
                anchors.leftMargin: 11
                anchors.rightMargin: 11
                text: form.maskedKey
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSecondary
                elide: Text.ElideMiddle
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }

        RButton {
            id: copy

            kind: RButton.Primary
            iconName: form.copied ? "check" : "copy"
            text: form.copied ? qsTr("Copied") : qsTr("Copy")
            description: qsTr("Copies the API key %1").arg(form.name)
            onClicked: {
                form.copy();
                root.closeAsked = false;
            }
        }
    }

    RText {
        width: parent.width
        visible: form.made
        secondary: true
        text: qsTr("Rollcall clears it from the clipboard after 60 s.")
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("No key was made")
        text: form.error
    }
}

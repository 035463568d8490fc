// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Links
import Rollcall.Theme

// Making an invitation link: what its holders become, how often it works and for how long, as far as the product lets one choose.
// It is copied as it is made, and never shown whole.
RDialog {
    id: root

    required property LinksViewModel page

    signal generated(string sentence)

    Component.onCompleted: root.open()

    title: qsTr("Generate link")
    subtitle: root.page.host === "" ? qsTr("in %1").arg(root.page.tenantName) : qsTr("in %1, %2").arg(root.page.tenantName).arg(root.page.host)
    tenantName: root.page.tenantName
    tenantKey: root.page.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: (form.usesOffered ? uses : confirm) as Item
    busy: form.busy
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            id: confirm

            kind: RButton.Primary
            text: qsTr("Generate and copy")
            busy: form.busy
            reason: form.reason
            onClicked: form.submit()
        }
    ]

    GenerateLinkForm {
        id: form

        page: root.page
        onGenerated: sentence => {
            root.generated(sentence);
            root.close();
        }
        onErrorChanged: {
            if (form.usesError !== "")
                uses.input.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.opened
        onActivated: form.submit()
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
            visible: form.roles.length === 0

            RolePill {
                text: form.roleLabel
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                secondary: true
                text: qsTr("Everyone who joins starts as %1").arg(form.roleLabel)
            }
        }

        Column {
            width: parent.width
            visible: form.roles.length > 0
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Role")

            Repeater {
                model: form.roles

                RRadio {
                    required property var modelData

                    width: parent ? parent.width : 0
                    inList: true
                    text: modelData.label
                    description: modelData.description
                    reason: modelData.reason
                    checked: form.role === modelData.role
                    onClicked: form.role = modelData.role
                }
            }
        }
    }

    Row {
        width: parent.width
        spacing: 12
        visible: form.usesOffered || form.lifetimes.length > 0

        RField {
            id: uses

            width: (parent.width - 12) / 2
            visible: form.usesOffered
            label: qsTr("Uses")
            optional: true
            placeholder: qsTr("Any number")
            inputMethodHints: Qt.ImhDigitsOnly
            text: form.uses
            error: form.usesError
            helper: qsTr("How many people can join with it")
            onEdited: form.uses = uses.text
            onAccepted: form.submit()
        }

        Column {
            width: (parent.width - 12) / 2
            spacing: 6
            visible: form.lifetimes.length > 0

            RText {
                height: 18 * Theme.textScale
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Expires after")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RComboBox {
                width: parent.width
                label: qsTr("Expires after")
                model: form.lifetimes
                currentIndex: form.lifetime
                onActivated: index => form.lifetime = index
            }
        }
    }

    Banner {
        width: parent.width
        card: true
        tone: Banner.Neutral
        text: form.warning
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not generated")
        text: form.error
    }
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// The links that a control plane shows once, one person at a time. The link itself stays in C++: here is a masked text, a
// button that copies, and a code that is drawn there. Closing asks once more while a link is not marked as passed on.
RDialog {
    id: root

    required property OneTimeLinks links
    property bool codeShown: true
    property bool closeAsked: false
    property string saveError

    function tryClose(): void {
        if (root.links.notPassedOn > 0 && !root.closeAsked)
            root.closeAsked = true;
        else
            root.close();
    }

    Component.onCompleted: open()

    title: qsTr("One-time link for %1").arg(root.links.recipient)
    subtitle: root.links.subtitle
    width: Math.min(600, root.parent ? root.parent.width - 32 : 600)
    closable: false
    initialFocus: copy
    noteItems: [
        RCheckBox {
            id: passedOn

            objectName: "link-passed-on"
            anchors.verticalCenter: passedOn.parent ? passedOn.parent.verticalCenter : undefined
            text: qsTr("I have passed the link on")
            checked: root.links.passedOn
            onClicked: {
                root.links.passedOn = passedOn.checked;
                root.closeAsked = false;
            }
        }
    ]
    actions: [
        RButton {
            visible: root.links.count > 1
            iconName: "chevron-left"
            text: qsTr("Previous")
            available: root.links.index > 0
            onClicked: root.links.index -= 1
        },
        RButton {
            visible: root.links.count > 1
            trailingIcon: "chevron-right"
            text: qsTr("Next")
            available: root.links.index < root.links.count - 1
            onClicked: root.links.index += 1
        },
        RButton {
            objectName: "link-close"
            text: root.closeAsked ? qsTr("Close anyway") : qsTr("Close")
            kind: root.closeAsked ? RButton.Danger : RButton.Default
            onClicked: root.tryClose()
        }
    ]

    Shortcut {
        sequence: "Esc"
        onActivated: root.tryClose()
    }

    Banner {
        width: parent.width
        card: true
        tone: Banner.Danger
        visible: root.closeAsked
        title: qsTr("Close without it?")
        text: root.links.closeWarning
    }

    Banner {
        width: parent.width
        card: true
        visible: !root.closeAsked
        title: root.links.count > 1 ? qsTr("Shown once, %1 of %2.").arg(root.links.index + 1).arg(root.links.count) : qsTr("Shown once.")
        text: root.links.lossAdvice
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: qsTr("Link")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            Accessible.ignored: true
        }

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
                Accessible.name: qsTr("Link, masked: %1").arg(root.links.maskedLink)

                RText {
                    anchors.fill: parent
                    anchors.leftMargin: 11
                    anchors.rightMargin: 11
                    text: root.links.maskedLink
                    font.family: Theme.monoFamily
                    font.pixelSize: Theme.sizeSecondary
                    elide: Text.ElideMiddle
                    horizontalAlignment: Text.AlignLeft
                    Accessible.ignored: true
                }
            }

            RButton {
                id: copy

                objectName: "link-copy"
                kind: RButton.Primary
                iconName: root.links.copied ? "check" : "copy"
                text: root.links.copied ? qsTr("Copied") : qsTr("Copy")
                description: qsTr("Copies the one-time link for %1").arg(root.links.recipient)
                onClicked: root.links.copy()
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

    Row {
        width: parent.width
        spacing: 20

        // White whatever the theme: scanners need dark on light.
        Rectangle {
            id: frame

            width: 170
            height: 170
            radius: Theme.radiusCard
            color: root.codeShown ? "#FFFFFF" : Theme.sunken
            border.width: 1
            border.color: Theme.border
            Accessible.role: Accessible.Graphic
            Accessible.name: root.codeShown ? qsTr("QR code of the link") : qsTr("QR code, hidden")

            QrCodeItem {
                anchors.fill: parent
                anchors.margins: 12
                links: root.links
                visible: root.codeShown
            }

            Icon {
                anchors.centerIn: parent
                name: "eye-off"
                size: 18
                visible: !root.codeShown
            }
        }

        Item {
            width: parent.width - frame.width - 20
            height: frame.height

            Column {
                width: parent.width
                spacing: 4

                RText {
                    text: qsTr("Scan with the recipient’s phone")
                    font.weight: Theme.medium
                }

                RText {
                    width: parent.width
                    text: qsTr("The code holds the same link. Hide it before you share your screen.")
                    secondary: true
                    wrapMode: Text.Wrap
                }

                Item {
                    width: 1
                    height: 8
                }

                RText {
                    text: root.links.singleUse ? qsTr("Works once, for one account") : qsTr("Works until it expires")
                    font.weight: Theme.medium
                }

                RText {
                    width: parent.width
                    text: root.saveError !== "" ? root.saveError : root.links.acceptance
                    color: root.saveError !== "" ? Theme.danger : Theme.text2
                    font.pixelSize: Theme.sizeSecondary
                    wrapMode: Text.Wrap
                }
            }

            Row {
                anchors.bottom: parent.bottom
                spacing: 8

                RButton {
                    objectName: "link-hide-code"
                    small: true
                    iconName: root.codeShown ? "eye" : "eye-off"
                    text: root.codeShown ? qsTr("Hide code") : qsTr("Show code")
                    onClicked: root.codeShown = !root.codeShown
                }

                RButton {
                    objectName: "link-save-code"
                    small: true
                    iconName: "export"
                    text: qsTr("Save as PNG…")
                    description: qsTr("Whoever has the picture has the link.")
                    onClicked: chooser.source = Qt.resolvedUrl("SaveCodeDialog.qml")
                }
            }
        }
    }

    // By address, since the file dialog brings half of Controls with it.
    Loader {
        id: chooser
    }

    Connections {
        target: chooser.item
        ignoreUnknownSignals: true

        function onChosen(file: url): void {
            root.saveError = root.links.saveCode(file);
            chooser.source = "";
        }

        function onRejected(): void {
            chooser.source = "";
        }
    }
}

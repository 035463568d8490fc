// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.SignIn
import Rollcall.Theme

// A certificate that this computer does not trust, before anything secret is sent: what it says, its fingerprint to compare,
// and the decision. Trusting is never the default.
Rectangle {
    id: root

    required property CertificateView certificate
    readonly property int comparison: root.certificate.present ? root.certificate.compare(given.text) : CertificateView.Nothing

    signal trusted
    signal refused

    implicitHeight: column.height + 24
    radius: Theme.radiusDialog
    color: Theme.raised
    border.width: 1
    border.color: Theme.warnEdge
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Certificate")

    Column {
        id: column

        x: 5
        y: 5
        width: parent.width - 10
        spacing: 16

        Banner {
            width: parent.width
            card: true
            stacked: true
            tone: Banner.Warn
            title: qsTr("This computer does not trust the certificate")
            text: root.certificate.problem
        }

        Column {
            x: 16
            width: parent.width - 32
            spacing: 8

            Repeater {
                model: [[qsTr("Issued to"), root.certificate.issuedTo], [qsTr("Issued by"), root.certificate.issuedBy], [qsTr("Valid"), root.certificate.validity], [qsTr("Key"), root.certificate.key]]

                Row {
                    id: fact

                    required property var modelData

                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2").arg(fact.modelData[0]).arg(fact.modelData[1])

                    RText {
                        width: 92
                        text: fact.modelData[0]
                        secondary: true
                        Accessible.ignored: true
                    }

                    RText {
                        width: column.width - 124
                        text: fact.modelData[1]
                        font.pixelSize: Theme.sizeSecondary
                        elide: Text.ElideMiddle
                        Accessible.ignored: true
                    }
                }
            }
        }

        Column {
            x: 16
            width: parent.width - 32
            spacing: 6

            Item {
                width: parent.width
                height: 20

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("SHA-256 fingerprint")
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: Theme.medium
                    Accessible.ignored: true
                }

                RButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: RButton.Link
                    small: true
                    iconName: "copy"
                    text: qsTr("Copy")
                    description: qsTr("Copies the fingerprint")
                    onClicked: {
                        fingerprint.selectAll();
                        fingerprint.copy();
                        fingerprint.deselect();
                    }
                }
            }

            Rectangle {
                width: parent.width
                height: fingerprint.implicitHeight + 20
                radius: Theme.radiusControl
                color: Theme.sunken
                border.width: 1
                border.color: Theme.border

                TextEdit {
                    id: fingerprint

                    x: 12
                    y: 10
                    width: parent.width - 24
                    text: root.certificate.fingerprint
                    readOnly: true
                    wrapMode: TextEdit.WrapAnywhere
                    font.family: Theme.monoFamily
                    font.pixelSize: Theme.sizeSecondary
                    color: Theme.text
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("SHA-256 fingerprint: %1").arg(fingerprint.text)
                }
            }
        }

        RField {
            id: given

            x: 16
            width: parent.width - 32
            label: qsTr("Paste the fingerprint your administrator gave you")
            optional: true
            monospace: true
            error: root.comparison === CertificateView.Different ? qsTr("This is another fingerprint. Do not trust the certificate.") : ""

            RText {
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                text: qsTr("✓ Same")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                color: Theme.ok
                visible: root.comparison === CertificateView.Same
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Same")
            }
        }

        Row {
            x: 16
            spacing: 8

            RButton {
                text: qsTr("Trust this certificate")
                reason: root.comparison === CertificateView.Different ? qsTr("The two fingerprints differ.") : ""
                onClicked: root.trusted()
            }

            RButton {
                kind: RButton.Ghost
                text: qsTr("Do not connect")
                onClicked: root.refused()
            }
        }

        RText {
            x: 16
            width: parent.width - 32
            text: qsTr("Trust covers this server and this fingerprint only. If it changes, Rollcall stops and asks again.")
            secondary: true
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}

// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A job that is running, 44 high under the bulk bar: what, how far, how many done and failed, and Cancel.
Rectangle {
    id: root

    property string text
    property real value: 0
    property int done: 0
    property int failed: 0
    property string note
    property bool cancellable: true

    signal canceled

    implicitHeight: Math.round(44 * Theme.textScale)
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: root.text

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            silent: true
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.weight: Theme.medium
        }

        RProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            value: root.value
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%Ln done", "", root.done)
            secondary: true
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            visible: root.failed > 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "error"
                size: 14
                color: Theme.danger
            }

            RText {
                text: qsTr("%Ln failed", "", root.failed)
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                color: Theme.danger
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.note
            secondary: true
            visible: root.note !== ""
        }

        RButton {
            small: true
            text: qsTr("Cancel")
            visible: root.cancellable
            onClicked: root.canceled()
        }
    }
}

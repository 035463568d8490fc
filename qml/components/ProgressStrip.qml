// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A job that is running, 44 high under the bulk bar: what, how far, how many done and failed, and Pause and Cancel. What waits does
// not turn.
Rectangle {
    id: root

    property string text
    property real value: 0
    property int done: 0
    property int failed: 0
    property string note
    property bool cancellable: true
    property string cancelText: qsTr("Cancel")
    property bool still: false
    property bool pausable: false
    property bool paused: false

    signal canceled
    signal pauseToggled

    implicitHeight: Math.round(44 * Theme.textScale)
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: root.text

    Row {
        id: facts

        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            silent: true
            visible: !root.still
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            size: 16
            color: Theme.text2
            visible: root.still
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.weight: Theme.medium
        }

        RProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            width: root.width < 1000 ? 96 : 220
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

    RText {
        anchors.left: facts.right
        anchors.leftMargin: 12
        anchors.right: buttons.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        text: root.note
        secondary: true
        visible: root.note !== ""
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        RButton {
            objectName: "job-pause"
            small: true
            text: root.paused ? qsTr("Resume") : qsTr("Pause")
            visible: root.pausable
            onClicked: root.pauseToggled()
        }

        RButton {
            objectName: "job-cancel"
            small: true
            text: root.cancelText
            visible: root.cancellable
            onClicked: root.canceled()
        }
    }
}
